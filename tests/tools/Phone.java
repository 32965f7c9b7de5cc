import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.core.services.transport.payload.ByteArrayPayload;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

/**
 * Answers a form as a phone does. Arguments: an XForm. Each line of input is one visit: field=value
 * with tabs between. Each line of output: fields asked, fields whose answer was refused, what is
 * sent; with tabs between.
 */
public final class Phone {
  private final FormEntryController controller;
  private final FormDef form;
  private final List<String> asked = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private Phone(FormDef read, FormInstance blank) {
    form = read;
    form.setInstance(blank.clone());
    form.initialize(true, new InstanceInitializationFactory());
    controller = new FormEntryController(new FormEntryModel(form));
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    PropertyManager.setPropertyManager(new NoProperties());
    new XFormsModule().registerModule();
    FormDef read = XFormUtils.getFormFromFormXml(arguments[0], null);
    FormInstance blank = read.getMainInstance().clone();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(new Phone(read, blank).visit(answers(line)));
    }
  }

  private static Map<String, String> answers(String line) {
    Map<String, String> found = new HashMap<>();
    for (String part : line.split("\t")) {
      int at = part.indexOf('=');
      if (at > 0) {
        found.put(part.substring(0, at), part.substring(at + 1));
      }
    }
    return found;
  }

  private String visit(Map<String, String> answers) throws Exception {
    int event = controller.stepToNextEvent();
    while (event != FormEntryController.EVENT_END_OF_FORM) {
      if (event == FormEntryController.EVENT_QUESTION) {
        ask(controller.getModel().getQuestionPrompt(), answers);
      }
      event = controller.stepToNextEvent();
    }
    controller.finalizeFormEntry();
    form.postProcessInstance();
    ByteArrayPayload sent =
        (ByteArrayPayload)
            new XFormSerializingVisitor(true).createSerializedPayload(form.getInstance());
    String xml = new String(sent.getPayloadStream().readAllBytes(), StandardCharsets.UTF_8);
    return String.join(" ", asked) + "\t" + String.join(" ", refused) + "\t"
        + xml.replace("\n", "&#10;").replace("\r", "").replace("\t", "&#9;");
  }

  private void ask(FormEntryPrompt prompt, Map<String, String> answers) {
    if (prompt.isReadOnly()) {
      return;
    }
    String field = prompt.getIndex().getReference().getNameLast();
    asked.add(field);
    String answer = answers.getOrDefault(field, "");
    if (!answer.isEmpty()
        && controller.answerQuestion(data(prompt, answer), true) != FormEntryController.ANSWER_OK) {
      refused.add(field);
    }
  }

  private static IAnswerData data(FormEntryPrompt prompt, String answer) {
    switch (prompt.getControlType()) {
      case Constants.CONTROL_SELECT_ONE:
        return new SelectOneData(choice(prompt, answer));
      case Constants.CONTROL_SELECT_MULTI:
        List<Selection> chosen = new ArrayList<>();
        for (String each : answer.split(" ")) {
          chosen.add(choice(prompt, each));
        }
        return new MultipleItemsData(chosen);
      default:
        switch (prompt.getDataType()) {
          case Constants.DATATYPE_INTEGER:
            return new IntegerData(Integer.parseInt(answer));
          case Constants.DATATYPE_DECIMAL:
            return new DecimalData(Double.parseDouble(answer));
          default:
            return new StringData(answer);
        }
    }
  }

  private static Selection choice(FormEntryPrompt prompt, String value) {
    for (SelectChoice choice : prompt.getSelectChoices()) {
      if (choice.getValue().equals(value)) {
        return choice.selection();
      }
    }
    throw new IllegalArgumentException(value + " can't be chosen for " + prompt.getIndex());
  }

  private static final class NoProperties implements IPropertyManager {
    public List<String> getProperty(String name) {
      return new ArrayList<>();
    }

    public void setProperty(String name, String value) {}

    public void setProperty(String name, List<String> value) {}

    public String getSingularProperty(String name) {
      return "";
    }

    public void addRules(IPropertyRules rules) {}

    public List<IPropertyRules> getRules() {
      return new ArrayList<>();
    }
  }
}
