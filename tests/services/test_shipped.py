from app.services.shipped import shipped_codes, shipped_plans


def test_each_plan_that_ships_is_asked_for_by_its_own_code() -> None:
    assert tuple(plan.code for plan in shipped_plans()) == shipped_codes()
    assert "ba-dinh-2021" in shipped_codes()
