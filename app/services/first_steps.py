"""What a register needs before anything can be received in it: the steps of the first day, and which are taken."""

from app.domain.articles.article import ArticleFilter
from app.domain.exemplars.exemplar_listing import ExemplarFilter
from app.domain.plans.plan import Plan
from app.domain.reports.overview import FirstStep, Step
from app.store.work import Work


def first_steps(work: Work, plan: Plan) -> tuple[FirstStep, ...]:
    """Return the steps in their order; none once an article or an exemplar is in the register.

    A plan whose council does not vote needs no council.
    """
    exemplars = work.exemplar_list.count(ExemplarFilter(with_struck=True), 1)
    if exemplars or work.articles.count(ArticleFilter(plan.code, with_struck=True), 1):
        return ()
    taken = {
        Step.UNITS: bool(work.units.all()),
        Step.SIGNER: bool(work.signers.terms() or work.phrases.of_letterhead()),
        Step.COUNCIL: bool(work.councils.all()),
    }
    steps = (step for step in Step if step is not Step.COUNCIL or plan.vote is not None)
    return tuple(FirstStep(step, taken.get(step, False)) for step in steps)
