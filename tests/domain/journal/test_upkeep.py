from datetime import datetime, timedelta

from app.domain.journal.upkeep import Amiss, Backup, Examination, Occasion, RowKey, kept

NOW = datetime.fromisoformat("2021-03-05T17:00:00+07:00")


def backup(at: datetime, number: int) -> Backup:
    return Backup(f"{at:%Y%m%d-%H%M}", number, at, Occasion.CLOSING, 1, 0, "", 0, "", {})


def days(*ago: int) -> list[Backup]:
    return [backup(NOW - timedelta(days=day), 10_000 - day) for day in ago]


def stay(backups: list[Backup], now: datetime = NOW) -> list[Backup]:
    names = kept(backups, now)
    return [one for one in backups if one.name in names]


def test_everything_of_the_last_two_days_stays() -> None:
    hourly = [backup(NOW - timedelta(hours=hour), 1_000 - hour) for hour in range(48)]
    assert stay(hourly) == hourly


def test_only_the_last_of_an_older_day_stays() -> None:
    third_day = [backup(NOW - timedelta(days=3, hours=hour), 100 - hour) for hour in range(5)]
    assert stay(third_day) == third_day[:1]


def test_twelve_days_ten_weeks_and_nine_months_stay_of_a_daily_year() -> None:
    daily = days(*range(365))
    ages = [(NOW - one.at).days for one in stay(daily)]
    assert ages[:12] == list(range(12))
    assert len({one.at.isocalendar()[:2] for one in stay(daily) if (NOW - one.at).days < 70}) == 10
    assert len({(one.at.year, one.at.month) for one in stay(daily)}) == 9


def test_the_last_of_every_year_stays_for_ever() -> None:
    yearly = [backup(datetime.fromisoformat(f"{year}-12-31T17:00:00+07:00"), year) for year in range(1999, 2021)]
    assert stay(yearly) == yearly


def test_the_newest_stays_though_the_clock_was_wrong_when_it_was_made() -> None:
    newest = backup(datetime.fromisoformat("1970-01-01T00:00:00+07:00"), 20_000)
    assert newest in stay([*days(*range(100)), newest])


def test_no_backup_is_no_trouble() -> None:
    assert stay([]) == []


def test_an_examination_with_one_row_amiss_is_not_whole() -> None:
    fine = Amiss()
    amiss = Amiss(1, (RowKey("toy", 1),))
    assert Examination(1, {"toy": 1}, (), fine, None, fine, fine, fine).whole
    assert not Examination(1, {"toy": 1}, (), fine, None, fine, fine, amiss).whole
    assert not Examination(1, {"toy": 1}, (), fine, 1, fine, fine, fine).whole
    assert not Examination(0, {}, ("broken page",), fine, None, fine, fine, fine).whole
