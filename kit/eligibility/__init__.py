"""The meaning of eligibility: one tree, decided, worded, asked on a form, run as SQL, proved.

Import what you need from its own module:

* ``compiling.criteria(plan, path, agency)`` gives the ``Criteria`` of one door, ``doors(plan)``
  those of all;
* ``deciding.decide(criteria, situation)`` gives a ``Decision``;
* ``wording`` and ``prose`` say conditions and criteria in English and Spanish;
* ``form.form_logic`` gives questions and expressions for an XLSForm;
* ``sql.outcome_sql`` gives one SQL text for any engine;
* ``proving.prove`` and ``comparing.compare`` go through all situations.
"""
