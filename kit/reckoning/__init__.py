"""What the numbers of a plan come to: sample sizes, rates, money by month, people by month.

Pure arithmetic without words; import what you need from its own module:

* ``samples.detectable(groups, risk)`` gives the smallest fall that a study of that size can show;
* ``rates.rate_index(group, reference)`` compares two rates, with the interval around the result;
* ``money.ledger(budget)`` gives what comes in and goes out, month by month, in whole cents;
* ``program.program(plan)`` gives who comes, how long they stay and how many there is room for, and
  ``simulation.simulate(id, program)`` plays that many times by chance, always the same.
"""
