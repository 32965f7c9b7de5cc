"""Health talk is not for the camera."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-010")
def camera_rule_missing(context: Context) -> Iterator[Finding]:
    """Cameras are worn and no rule covers the handoff."""
    for at, agency in context.agencies:
        camera = agency.body_camera
        if camera and camera.used and camera.during_handoff is None:
            says = f"Officers of '{agency.id}' wear cameras, and no rule covers the handoff."
            yield Finding((*at, "body_camera", "during_handoff"), says)
