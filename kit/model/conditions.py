"""The typed conditions of eligibility: each a small question about person, conduct or place."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Tag

from kit.model.amounts import Length, Quantity
from kit.model.fields import field, required
from kit.model.scalars import Count, Flag, Text, Word
from kit.model.shared import LocalText, Many, Sourced


class Condition(Sourced):
    """A question whose answer is yes, no or unknown; ``test`` says which."""

    OWNER = "prosecutor"
    AUDIENCE = "public"
    DUE = "optional"
    negate: Flag | None = field("Hold when the answer is no.", "no")
    words: LocalText | None = field(
        "How officers read it; the kit words it itself when left out.", "more than 6 grams"
    )


class Summing(Word):
    """How amounts are added up."""

    PER_SUBSTANCE = "per_substance"
    ALL_TOGETHER = "all_together"


class QuantityOver(Condition):
    """More than an amount of a substance."""

    test: Literal["quantity_over"] = required("Kind of condition.", "quantity_over")
    amount: Quantity = required("The amount.", "6 grams")
    substances: Many[Text] | None = field("Substances; all when left out.", "[heroin]")
    except_substances: Many[Text] | None = field("Substances not counted.", "[pills]")
    summing: Summing | None = field("How amounts are added.", "all_together")


class AgeUnder(Condition):
    """Younger than an age."""

    test: Literal["age_under"] = required("Kind of condition.", "age_under")
    years: Count = required("Age in years.", "18")


class AgeOver(Condition):
    """Older than an age."""

    test: Literal["age_over"] = required("Kind of condition.", "age_over")
    years: Count = required("Age in years.", "25")


class InPlace(Condition):
    """The conduct was in one of these places."""

    test: Literal["in_place"] = required("Kind of condition.", "in_place")
    places: Many[Text] = required("Places.", "[school grounds]")


class OutsideArea(Condition):
    """The contact was outside the service area."""

    test: Literal["outside_area"] = required("Kind of condition.", "outside_area")


class RecordKind(Word):
    """What a record entry is."""

    CONVICTION = "conviction"
    ARREST = "arrest"
    CHARGE = "charge"
    ANY = "any"


class PriorRecord(Condition):
    """An earlier conviction, charge or arrest."""

    test: Literal["prior_record"] = required("Kind of condition.", "prior_record")
    record: RecordKind = required("What counts.", "conviction")
    offenses: Many[Text] | None = field(
        "Offenses that count; any record at all when left out.", "[violent felony]"
    )
    look_back: Length | None = field("How far back; forever when left out.", "5 years")
    ever: Flag | None = field("Does it count however old it is, as the text itself says?", "no")
    at_least: Count | None = field("How many are needed.", "1")


class PendingCase(Condition):
    """An open criminal case."""

    test: Literal["pending_case"] = required("Kind of condition.", "pending_case")
    offenses: Many[Text] | None = field("Kinds of case; any when left out.", "[violent felony]")


class Supervised(Condition):
    """Under community supervision."""

    test: Literal["supervision"] = required("Kind of condition.", "supervision")
    kinds: Many[Text] | None = field("Kinds; any when left out.", "[parole]")
    offenses: Many[Text] | None = field(
        "Offenses that the supervision is for; any when left out.", "[violent felony]"
    )
    agency_approves: Flag | None = field("May the supervising agency agree?", "yes")


class HasWarrant(Condition):
    """An open warrant."""

    test: Literal["warrant"] = required("Kind of condition.", "warrant")
    kinds: Many[Text] | None = field("Kinds; any when left out.", "[violent felony]")


class ProtectionOrder(Condition):
    """An order of protection stands in the way."""

    test: Literal["protection_order"] = required("Kind of condition.", "protection_order")
    toward: Text | None = field("Toward whom.", "a current participant")


class Violence(Condition):
    """Force, threat or a weapon in this incident."""

    test: Literal["violence"] = required("Kind of condition.", "violence")
    kinds: Many[Text] | None = field("Kinds; any when left out.", "[physical injury]")


class Exploitation(Condition):
    """Promoting prostitution, exploiting minors or others."""

    test: Literal["exploitation"] = required("Kind of condition.", "exploitation")
    kinds: Many[Text] | None = field("Kinds.", "[promoting prostitution]")


class AboveSubsistence(Condition):
    """Sale for profit beyond living or own use."""

    test: Literal["sale_above_subsistence"] = required("Kind.", "sale_above_subsistence")
    how_told: LocalText | None = field("How an officer can tell.", "cash, scales, several bags")


class AnySale(Condition):
    """Delivery or intent to deliver."""

    test: Literal["sale"] = required("Kind of condition.", "sale")


class VictimObjects(Condition):
    """The victim does not agree."""

    test: Literal["victim_objects"] = required("Kind of condition.", "victim_objects")


class PropertyValueOver(Condition):
    """Property worth more than an amount."""

    test: Literal["property_value_over"] = required("Kind.", "property_value_over")
    dollars: Count = required("Dollars.", "750")


class NotConsenting(Condition):
    """The person does not want the referral."""

    test: Literal["declines"] = required("Kind of condition.", "declines")


class NotAmenable(Condition):
    """The person does not seem open to help."""

    test: Literal["not_amenable"] = required("Kind of condition.", "not_amenable")
    judged_by: Text | None = field("Who judges.", "arresting officer")
    how_told: LocalText | None = field("How an officer can tell.", "threatens whoever comes near")


class NonResident(Condition):
    """The person lives elsewhere."""

    test: Literal["nonresident"] = required("Kind of condition.", "nonresident")
    area: Text | None = field("Area to live in.", "Harlow County")
    for_at_least: Length | None = field(
        "How long a person must have lived there, if that is asked.", "24 months"
    )


class ProgramFull(Condition):
    """No place is free."""

    test: Literal["program_full"] = required("Kind of condition.", "program_full")


class Informant(Condition):
    """The person is an active informant."""

    test: Literal["informant"] = required("Kind of condition.", "informant")


class Ended(Word):
    """How an earlier time in a program ended."""

    COMPLETED = "completed"
    NOT_COMPLETED = "not_completed"


class EarlierParticipation(Condition):
    """The person was in the program before."""

    test: Literal["earlier_participation"] = required("Kind.", "earlier_participation")
    times: Count | None = field("Number of earlier times.", "1")
    look_back: Length | None = field("How far back; forever when left out.", "12 months")
    ended: Ended | None = field(
        "How it ended, where only that way counts; any way when left out.", "not_completed"
    )


class DrivingImpaired(Condition):
    """Driving under the influence is part of the incident."""

    test: Literal["impaired_driving"] = required("Kind of condition.", "impaired_driving")


class ChargedWith(Condition):
    """The incident includes one of these offenses."""

    test: Literal["charged_with"] = required("Kind of condition.", "charged_with")
    offenses: Many[Text] = required("Offenses.", "[stalking, animal cruelty]")


class NeedsUrgentCare(Condition):
    """The person needs a doctor or a crisis team first."""

    test: Literal["urgent_care"] = required("Kind of condition.", "urgent_care")
    kinds: Many[Text] | None = field(
        "Kinds; any when left out.", "[medical emergency, mental health crisis]"
    )


class CannotAgree(Condition):
    """The person can't understand the offer or agree to it freely."""

    test: Literal["cannot_agree"] = required("Kind of condition.", "cannot_agree")


class UnmetNeed(Condition):
    """The conduct comes from drug use, mental illness or poverty."""

    test: Literal["driven_by_need"] = required("Kind of condition.", "driven_by_need")
    needs: Many[Text] | None = field("Needs.", "[substance use, mental illness, poverty]")


class OtherQuestion(Condition):
    """Any other question, in words; the kit asks it but can't judge it."""

    test: Literal["question"] = required("Kind of condition.", "question")
    question: LocalText = required("The question.", "Is the person a registered sex offender?")
    from_record: Flag | None = field("Is the answer found in criminal records?", "no")


CONDITIONS: tuple[type[Condition], ...] = (
    QuantityOver, AgeUnder, AgeOver, InPlace, OutsideArea, PriorRecord, PendingCase, Supervised,
    HasWarrant, ProtectionOrder, Violence, Exploitation, AboveSubsistence, AnySale, VictimObjects,
    PropertyValueOver, NotConsenting, NotAmenable, NonResident, ProgramFull, Informant,
    EarlierParticipation, DrivingImpaired, ChargedWith, NeedsUrgentCare, CannotAgree, UnmetNeed,
    OtherQuestion,
)  # fmt: skip


AnyCondition: TypeAlias = (
    Annotated[QuantityOver, Tag("quantity_over")]
    | Annotated[AgeUnder, Tag("age_under")]
    | Annotated[AgeOver, Tag("age_over")]
    | Annotated[InPlace, Tag("in_place")]
    | Annotated[OutsideArea, Tag("outside_area")]
    | Annotated[PriorRecord, Tag("prior_record")]
    | Annotated[PendingCase, Tag("pending_case")]
    | Annotated[Supervised, Tag("supervision")]
    | Annotated[HasWarrant, Tag("warrant")]
    | Annotated[ProtectionOrder, Tag("protection_order")]
    | Annotated[Violence, Tag("violence")]
    | Annotated[Exploitation, Tag("exploitation")]
    | Annotated[AboveSubsistence, Tag("sale_above_subsistence")]
    | Annotated[AnySale, Tag("sale")]
    | Annotated[VictimObjects, Tag("victim_objects")]
    | Annotated[PropertyValueOver, Tag("property_value_over")]
    | Annotated[NotConsenting, Tag("declines")]
    | Annotated[NotAmenable, Tag("not_amenable")]
    | Annotated[NonResident, Tag("nonresident")]
    | Annotated[ProgramFull, Tag("program_full")]
    | Annotated[Informant, Tag("informant")]
    | Annotated[EarlierParticipation, Tag("earlier_participation")]
    | Annotated[DrivingImpaired, Tag("impaired_driving")]
    | Annotated[ChargedWith, Tag("charged_with")]
    | Annotated[NeedsUrgentCare, Tag("urgent_care")]
    | Annotated[CannotAgree, Tag("cannot_agree")]
    | Annotated[UnmetNeed, Tag("driven_by_need")]
    | Annotated[OtherQuestion, Tag("question")]
)
