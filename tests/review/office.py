"""Edit a Word file in LibreOffice the way a person does; run by the Python that LibreOffice knows.

Usage: office.py FOLDER < JOBS, where JOBS is a JSON list: source, target, whether to track, steps.
"""

# ruff: noqa: FBT003 - the office takes its flags by place

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def named(name: str, value: object) -> Any:  # noqa: ANN401 - office objects have no types
    """Give one property as the office wants it."""
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def connected(pipe: str) -> Any:  # noqa: ANN401 - as above
    """Give the office's context once it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(150):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    sys.exit("LibreOffice does not answer")


class Desk:
    """One document under the hands of somebody."""

    def __init__(self, context: Any, document: Any) -> None:  # noqa: ANN401 - as above
        self.context, self.document = context, document

    def find(self, words: str) -> Any:  # noqa: ANN401 - as above
        """Give the place of some words; they must be there."""
        wanted = self.document.createSearchDescriptor()
        wanted.SearchString, wanted.SearchCaseSensitive = words, True
        found = self.document.findFirst(wanted)
        return found or sys.exit(f"not found: {words}")

    def paragraph(self, words: str) -> Any:  # noqa: ANN401 - as above
        """Give a cursor over the whole paragraph that holds some words."""
        place = self.find(words)
        cursor = place.getText().createTextCursorByRange(place.getStart())
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor

    def replace(self, words: str, others: str) -> None:
        """Type over some words."""
        self.find(words).setString(others)

    def add_after(self, words: str, paragraph: str) -> None:
        """Press Enter at the end of a paragraph and type another."""
        cursor = self.paragraph(words)
        text = cursor.getText()
        cursor.collapseToEnd()
        text.insertControlCharacter(cursor, 0, False)
        text.insertString(cursor, paragraph, False)

    def delete(self, words: str) -> None:
        """Delete a paragraph with its end."""
        cursor = self.paragraph(words)
        cursor.goRight(1, True)
        cursor.setString("")

    def move_up(self, words: str) -> None:
        """Move a paragraph before the one above it."""
        self._command(words, ".uno:MoveUp")

    def delete_row(self, words: str) -> None:
        """Delete the row of a table that holds some words."""
        self._command(words, ".uno:DeleteRows")

    def comment(self, words: str, said: str) -> None:
        """Write a comment on some words."""
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Content, note.Author = said, "A. Counsel"
        place = self.find(words)
        place.getText().insertTextContent(place, note, True)

    def _command(self, words: str, command: str) -> None:
        controller = self.document.CurrentController
        controller.getViewCursor().gotoRange(self.find(words).getStart(), False)
        dispatcher = self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", self.context
        )
        dispatcher.executeDispatch(controller.Frame, command, "", 0, ())


def edit(context: Any, desktop: Any, job: dict[str, Any]) -> None:  # noqa: ANN401 - as above
    """Open one file, edit it, save and close it."""
    source, target = (Path(job[name]).resolve() for name in ("source", "target"))
    document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (named("Hidden", True),))
    document.RecordChanges = job["track"]
    desk = Desk(context, document)
    for name, *words in job["steps"]:
        getattr(desk, name)(*words)
    document.storeToURL(target.as_uri(), (named("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def main() -> None:
    """Start the office once, do every job, end it."""
    home = Path(sys.argv[1]).resolve()
    jobs = json.loads(sys.stdin.read())
    pipe = f"leadkit{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation=file://{home}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stderr=subprocess.DEVNULL,
    )
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    for job in jobs:
        edit(context, desktop, job)
    desktop.terminate()
    office.wait(60)


if __name__ == "__main__":
    main()
