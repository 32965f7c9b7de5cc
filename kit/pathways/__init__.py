"""The meaning of referral paths: graph, deadlines, order of telling, hours, diagrams, calendar.

Import what you need from its own module:

* ``graph.Graph.of(path)`` gives steps, branches and their faults;
* ``telling.early_tells(plan, path)`` finds what police or prosecutor hear before a consent;
* ``deadlines.until_intake(path, intake)`` adds up the time along every route;
* ``approvals.approvals(plan, path, agency)`` counts who must agree before the handoff;
* ``coverage.coverage(open_hours, arrests)`` tells how many eligible arrests fall into open hours;
* ``protocol.rows(path, names)`` gives the numbered steps as a table;
* ``diagram.diagram(path, names)`` draws them as SVG, with a description for those who listen;
* ``gantt.drawn(chart)`` draws phases and milestones on a line of time;
* ``ical.calendar(name, events, as_of)`` writes days into a calendar file;
* ``calendar.Calendar.of(timeline)`` orders milestones and finds contradictions.
"""
