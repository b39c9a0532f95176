CREATE TABLE agency (
    id INTEGER NOT NULL,
    since TEXT NOT NULL,
    facts TEXT NOT NULL,
    CONSTRAINT pk_agency PRIMARY KEY (id),
    CONSTRAINT uq_agency_since UNIQUE (since),
    CONSTRAINT ck_agency_since_is_a_day CHECK (date(since, '+0 days') IS since)
)
 STRICT;

CREATE TABLE agenda (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    position INTEGER,
    nomination_id INTEGER NOT NULL,
    CONSTRAINT pk_agenda PRIMARY KEY (id),
    CONSTRAINT uq_agenda_meeting_id_nomination_id UNIQUE (meeting_id, nomination_id),
    CONSTRAINT uq_agenda_meeting_id_position UNIQUE (meeting_id, position),
    CONSTRAINT fk_agenda_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_agenda_nomination_id FOREIGN KEY(nomination_id) REFERENCES nomination (id)
)
 STRICT;

CREATE TABLE archived_paper (
    id INTEGER NOT NULL,
    outgoing_id INTEGER,
    made_on TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    size INTEGER NOT NULL,
    CONSTRAINT pk_archived_paper PRIMARY KEY (id),
    CONSTRAINT uq_archived_paper_outgoing_id UNIQUE (outgoing_id),
    CONSTRAINT ck_archived_paper_hash_is_sha256 CHECK (length(sha256) = 32),
    CONSTRAINT ck_archived_paper_holds_something CHECK (size > 0),
    CONSTRAINT fk_archived_paper_outgoing_id FOREIGN KEY(outgoing_id) REFERENCES outgoing (id),
    CONSTRAINT ck_archived_paper_made_on_is_a_day CHECK (date(made_on, '+0 days') IS made_on)
)
 STRICT;

CREATE TABLE article (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    received TEXT NOT NULL,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    form TEXT NOT NULL,
    words INTEGER,
    subject TEXT NOT NULL,
    subject_address TEXT NOT NULL,
    published_in TEXT NOT NULL,
    approved INTEGER NOT NULL,
    new_discovery INTEGER NOT NULL,
    original INTEGER NOT NULL,
    note TEXT NOT NULL,
    score TEXT,
    failings TEXT NOT NULL,
    eligibility TEXT NOT NULL,
    ruling TEXT NOT NULL,
    prized TEXT NOT NULL,
    sameness TEXT NOT NULL,
    folded TEXT NOT NULL,
    toned TEXT NOT NULL,
    marks TEXT NOT NULL,
    listed INTEGER NOT NULL GENERATED ALWAYS AS (CAST(replace(received, '-', '') AS INTEGER) * 4294967296 + id) VIRTUAL,
    counts INTEGER NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_article PRIMARY KEY (id),
    CONSTRAINT ck_article_has_a_title CHECK (trim(title) <> ''),
    CONSTRAINT ck_article_words_positive CHECK (words IS NULL OR words > 0),
    CONSTRAINT ck_article_counts_as_ruled CHECK (counts = (struck_on IS NULL AND eligibility <> 'khong-du-dieu-kien')),
    CONSTRAINT uq_article_plan_id_sameness UNIQUE (plan_id, sameness),
    CONSTRAINT uq_article_listed UNIQUE (listed),
    CONSTRAINT fk_article_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT fk_article_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT ck_article_received_is_a_day CHECK (date(received, '+0 days') IS received),
    CONSTRAINT ck_article_form_is_known CHECK (form IN ('bai-viet', 'bao-chi', 'phat-thanh-truyen-hinh')),
    CONSTRAINT ck_article_approved_is_yes_or_no CHECK (approved IN (0, 1)),
    CONSTRAINT ck_article_new_discovery_is_yes_or_no CHECK (new_discovery IN (0, 1)),
    CONSTRAINT ck_article_original_is_yes_or_no CHECK (original IN (0, 1)),
    CONSTRAINT ck_article_eligibility_is_known CHECK (eligibility IN ('du-dieu-kien', 'cho-quyet-dinh', 'khong-du-dieu-kien')),
    CONSTRAINT ck_article_counts_is_yes_or_no CHECK (counts IN (0, 1)),
    CONSTRAINT ck_article_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_article_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE attachment (
    id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    kind TEXT NOT NULL,
    attached_on TEXT NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT ck_attachment_has_a_name CHECK (trim(name) <> ''),
    CONSTRAINT ck_attachment_hash_is_sha256 CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT ck_attachment_holds_something CHECK (size > 0),
    CONSTRAINT fk_attachment_article_id FOREIGN KEY(article_id) REFERENCES article (id),
    CONSTRAINT ck_attachment_kind_is_known CHECK (kind IN ('pdf', 'docx', 'xlsx', 'jpg', 'png')),
    CONSTRAINT ck_attachment_attached_on_is_a_day CHECK (date(attached_on, '+0 days') IS attached_on),
    CONSTRAINT ck_attachment_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_attachment_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE author (
    id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    workplace TEXT NOT NULL,
    birth_year INTEGER,
    same_name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    gone INTEGER NOT NULL,
    CONSTRAINT pk_author PRIMARY KEY (id),
    CONSTRAINT uq_author_article_id_position UNIQUE (article_id, position),
    CONSTRAINT ck_author_birth_year_likely CHECK (birth_year IS NULL OR birth_year BETWEEN 1900 AND 2100),
    CONSTRAINT fk_author_article_id FOREIGN KEY(article_id) REFERENCES article (id),
    CONSTRAINT ck_author_gone_is_yes_or_no CHECK (gone IN (0, 1))
)
 STRICT;

CREATE TABLE award_entry (
    id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    line_id INTEGER NOT NULL,
    CONSTRAINT pk_award_entry PRIMARY KEY (id),
    CONSTRAINT uq_award_entry_year_number UNIQUE (year, number),
    CONSTRAINT uq_award_entry_line_id UNIQUE (line_id),
    CONSTRAINT fk_award_entry_line_id FOREIGN KEY(line_id) REFERENCES decision_line (id)
)
 STRICT;

CREATE TABLE base_salary (
    id INTEGER NOT NULL,
    dong INTEGER NOT NULL,
    begins TEXT NOT NULL,
    source TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    checked_on TEXT,
    note TEXT NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_base_salary PRIMARY KEY (id),
    CONSTRAINT ck_base_salary_is_something CHECK (dong > 0),
    CONSTRAINT ck_base_salary_says_where_it_stands CHECK (trim(source) <> ''),
    CONSTRAINT ck_base_salary_checked_by_somebody_on_a_day CHECK ((checked_on IS NULL) = (trim(checked_by) = '')),
    CONSTRAINT ck_base_salary_begins_is_a_day CHECK (date(begins, '+0 days') IS begins),
    CONSTRAINT ck_base_salary_checked_on_is_a_day CHECK (date(checked_on, '+0 days') IS checked_on),
    CONSTRAINT ck_base_salary_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_base_salary_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE before_image (
    seq INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    image TEXT,
    CONSTRAINT pk_before_image PRIMARY KEY (seq, table_name, row_id),
    CONSTRAINT fk_before_image_journal_change FOREIGN KEY(seq, table_name, row_id) REFERENCES journal_change (seq, table_name, row_id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE blank_move (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    same_kind TEXT NOT NULL,
    what TEXT NOT NULL,
    count INTEGER NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_blank_move PRIMARY KEY (id),
    CONSTRAINT ck_blank_move_has_a_kind CHECK (trim(kind) <> '' AND trim(same_kind) <> ''),
    CONSTRAINT ck_blank_move_count_positive CHECK (count > 0),
    CONSTRAINT ck_blank_move_spoiled_with_a_reason CHECK (what <> 'hong' OR trim(reason) <> ''),
    CONSTRAINT ck_blank_move_what_is_known CHECK (what IN ('nhan', 'dung', 'hong')),
    CONSTRAINT ck_blank_move_day_is_a_day CHECK (date(day, '+0 days') IS day)
)
 STRICT;

CREATE TABLE certificate_layout (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT,
    CONSTRAINT pk_certificate_layout PRIMARY KEY (id),
    CONSTRAINT uq_certificate_layout_code UNIQUE (code),
    CONSTRAINT ck_certificate_layout_has_a_code CHECK (trim(code) <> ''),
    CONSTRAINT ck_certificate_layout_says_something CHECK (text IS NULL OR trim(text) <> '')
)
 STRICT;

CREATE TABLE certificate_print (
    id INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    paper_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    same_kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_certificate_print PRIMARY KEY (id),
    CONSTRAINT fk_certificate_print_entry_id FOREIGN KEY(entry_id) REFERENCES award_entry (id),
    CONSTRAINT fk_certificate_print_paper_id FOREIGN KEY(paper_id) REFERENCES archived_paper (id),
    CONSTRAINT ck_certificate_print_day_is_a_day CHECK (date(day, '+0 days') IS day)
)
 STRICT;

CREATE TABLE closed_count (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    place INTEGER NOT NULL,
    number INTEGER NOT NULL,
    members INTEGER NOT NULL,
    present INTEGER NOT NULL,
    absent INTEGER NOT NULL,
    wrote INTEGER NOT NULL,
    issued INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    valid INTEGER NOT NULL,
    foreign_papers INTEGER NOT NULL,
    added INTEGER NOT NULL,
    marked INTEGER NOT NULL,
    unreadable INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_closed_count PRIMARY KEY (id),
    CONSTRAINT uq_closed_count_meeting_id_round_place UNIQUE (meeting_id, round, place),
    CONSTRAINT fk_closed_count_opened_count FOREIGN KEY(meeting_id, round, place) REFERENCES opened_count (meeting_id, round, place),
    CONSTRAINT ck_closed_count_attendance_closes CHECK (present + absent = members),
    CONSTRAINT ck_closed_count_only_the_absent_write CHECK (wrote BETWEEN 0 AND absent),
    CONSTRAINT ck_closed_count_issued_to_the_present CHECK (issued BETWEEN 0 AND present),
    CONSTRAINT ck_closed_count_returned_of_the_issued CHECK (returned BETWEEN 0 AND issued),
    CONSTRAINT ck_closed_count_not_returned_is_noted CHECK (returned = issued OR trim(note) <> ''),
    CONSTRAINT ck_closed_count_papers_not_negative CHECK (min(valid, foreign_papers, added, marked, unreadable) >= 0),
    CONSTRAINT ck_closed_count_papers_close CHECK (valid + foreign_papers + added + marked + unreadable = returned),
    CONSTRAINT fk_closed_count_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)
 STRICT;

CREATE TABLE closed_line (
    id INTEGER NOT NULL,
    closed_count_id INTEGER NOT NULL,
    nomination_id INTEGER NOT NULL,
    agree INTEGER NOT NULL,
    disagree INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    written_agree INTEGER NOT NULL,
    written_disagree INTEGER NOT NULL,
    CONSTRAINT pk_closed_line PRIMARY KEY (id),
    CONSTRAINT uq_closed_line_closed_count_id_nomination_id UNIQUE (closed_count_id, nomination_id),
    CONSTRAINT ck_closed_line_votes_not_negative CHECK (min(agree, disagree, blank, written_agree, written_disagree) >= 0),
    CONSTRAINT fk_closed_line_closed_count_id FOREIGN KEY(closed_count_id) REFERENCES closed_count (id),
    CONSTRAINT fk_closed_line_nomination_id FOREIGN KEY(nomination_id) REFERENCES nomination (id)
)
 STRICT;

CREATE TABLE commendation (
    id INTEGER NOT NULL,
    exemplar_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    form TEXT NOT NULL,
    kind TEXT NOT NULL,
    recipient_class TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided TEXT NOT NULL,
    issuer TEXT NOT NULL,
    deed TEXT NOT NULL,
    amount INTEGER NOT NULL,
    decision_id INTEGER,
    cancelled TEXT NOT NULL,
    CONSTRAINT pk_commendation PRIMARY KEY (id),
    CONSTRAINT ck_commendation_has_a_decision CHECK (trim(decision) <> ''),
    CONSTRAINT ck_commendation_amount_not_negative CHECK (amount >= 0),
    CONSTRAINT fk_commendation_exemplar_id FOREIGN KEY(exemplar_id) REFERENCES exemplar (id),
    CONSTRAINT fk_commendation_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT ck_commendation_level_is_known CHECK (level IN ('co-so', 'xa', 'huyen', 'so', 'tinh', 'trung-uong')),
    CONSTRAINT ck_commendation_kind_is_known CHECK (kind IN ('thuong-xuyen', 'chuyen-de', 'dot-xuat', 'doi-ngoai', 'cong-hien', 'nien-han', 'khang-chien')),
    CONSTRAINT ck_commendation_recipient_class_is_known CHECK (recipient_class IN ('tap-the', 'doanh-nghiep', 'ho-gia-dinh', 'lanh-dao-bo-tinh', 'lanh-dao-vu-so', 'doanh-nhan', 'lanh-dao-khac', 'nguoi-truc-tiep')),
    CONSTRAINT ck_commendation_decided_is_a_day CHECK (date(decided, '+0 days') IS decided)
)
 STRICT;

CREATE TABLE correction (
    id INTEGER NOT NULL,
    decision_id INTEGER NOT NULL,
    letter TEXT NOT NULL,
    written TEXT NOT NULL,
    text TEXT NOT NULL CONSTRAINT ck_correction_says_something CHECK (text <> ''),
    CONSTRAINT pk_correction PRIMARY KEY (id),
    CONSTRAINT ck_correction_has_a_number CHECK (trim(letter) <> ''),
    CONSTRAINT fk_correction_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT ck_correction_written_is_a_day CHECK (date(written, '+0 days') IS written)
)
 STRICT;

CREATE TABLE council (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    decision TEXT NOT NULL,
    same_decision TEXT NOT NULL,
    decided TEXT NOT NULL,
    since TEXT,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_council PRIMARY KEY (id),
    CONSTRAINT uq_council_same_decision_decided UNIQUE (same_decision, decided),
    CONSTRAINT ck_council_works_after_its_decision CHECK (since IS NULL OR since >= decided),
    CONSTRAINT ck_council_decided_is_a_day CHECK (date(decided, '+0 days') IS decided),
    CONSTRAINT ck_council_since_is_a_day CHECK (date(since, '+0 days') IS since),
    CONSTRAINT ck_council_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_council_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE decision (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    meeting_id INTEGER,
    state TEXT NOT NULL,
    series TEXT NOT NULL,
    year INTEGER,
    number INTEGER,
    day TEXT,
    subject TEXT NOT NULL,
    facts TEXT NOT NULL,
    predecessor_id INTEGER,
    successor_id INTEGER,
    reason TEXT NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT ck_decision_numbered_when_issued CHECK ((state IN ('du-thao', 'bo-du-thao')) = (number IS NULL) AND (number IS NULL) = (day IS NULL) AND (number IS NULL) = (year IS NULL)),
    CONSTRAINT ck_decision_number_positive CHECK (number IS NULL OR number > 0),
    CONSTRAINT ck_decision_ended_with_a_reason CHECK (state NOT IN ('bi-thay-the', 'bi-huy-bo', 'bo-du-thao') OR reason <> ''),
    CONSTRAINT ck_decision_replaced_by_another CHECK (state <> 'bi-thay-the' OR successor_id IS NOT NULL),
    CONSTRAINT ck_decision_succeeded_once_it_is_ended CHECK (successor_id IS NULL OR state IN ('bi-thay-the', 'bi-huy-bo')),
    CONSTRAINT fk_decision_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT fk_decision_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_decision_predecessor_id FOREIGN KEY(predecessor_id) REFERENCES decision (id),
    CONSTRAINT fk_decision_successor_id FOREIGN KEY(successor_id) REFERENCES decision (id),
    CONSTRAINT ck_decision_state_is_known CHECK (state IN ('du-thao', 'da-ban-hanh', 'bi-thay-the', 'bi-huy-bo', 'bo-du-thao')),
    CONSTRAINT ck_decision_day_is_a_day CHECK (date(day, '+0 days') IS day)
)
 STRICT;

CREATE TABLE decision_line (
    id INTEGER NOT NULL,
    decision_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    exemplar_id INTEGER NOT NULL,
    nomination_id INTEGER,
    CONSTRAINT pk_decision_line PRIMARY KEY (id),
    CONSTRAINT uq_decision_line_decision_id_position UNIQUE (decision_id, position),
    CONSTRAINT fk_decision_line_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT fk_decision_line_exemplar_id FOREIGN KEY(exemplar_id) REFERENCES exemplar (id),
    CONSTRAINT fk_decision_line_nomination_id FOREIGN KEY(nomination_id) REFERENCES nomination (id)
)
 STRICT;

CREATE TABLE deeds_apart (
    id INTEGER NOT NULL,
    exemplar_id INTEGER NOT NULL,
    deed TEXT NOT NULL,
    other_deed TEXT NOT NULL,
    CONSTRAINT pk_deeds_apart PRIMARY KEY (id),
    CONSTRAINT uq_deeds_apart_exemplar_id_deed_other_deed UNIQUE (exemplar_id, deed, other_deed),
    CONSTRAINT fk_deeds_apart_exemplar_id FOREIGN KEY(exemplar_id) REFERENCES exemplar (id)
)
 STRICT;

CREATE TABLE exemplar (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    recipient TEXT NOT NULL,
    unit_id INTEGER NOT NULL,
    gender TEXT NOT NULL,
    birth_year INTEGER,
    post TEXT NOT NULL,
    address TEXT NOT NULL,
    field_of_work TEXT NOT NULL,
    same_name TEXT NOT NULL,
    named_alike TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    folded TEXT NOT NULL,
    toned TEXT NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_exemplar PRIMARY KEY (id),
    CONSTRAINT ck_exemplar_has_a_name CHECK (trim(name) <> ''),
    CONSTRAINT ck_exemplar_birth_year_likely CHECK (birth_year IS NULL OR birth_year BETWEEN 1900 AND 2100),
    CONSTRAINT fk_exemplar_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT ck_exemplar_recipient_is_known CHECK (recipient IN ('tap-the', 'lanh-dao', 'ca-nhan', 'ho-gia-dinh')),
    CONSTRAINT ck_exemplar_gender_is_known CHECK (gender IN ('male', 'female', 'unknown')),
    CONSTRAINT ck_exemplar_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_exemplar_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE follow_up (
    id INTEGER NOT NULL,
    exemplar_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    told TEXT NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_follow_up PRIMARY KEY (id),
    CONSTRAINT ck_follow_up_says_where CHECK (trim(told) <> ''),
    CONSTRAINT fk_follow_up_exemplar_id FOREIGN KEY(exemplar_id) REFERENCES exemplar (id),
    CONSTRAINT ck_follow_up_kind_is_known CHECK (kind IN ('bao-chi', 'giao-luu', 'sach', 'khac')),
    CONSTRAINT ck_follow_up_day_is_a_day CHECK (date(day, '+0 days') IS day),
    CONSTRAINT ck_follow_up_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_follow_up_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE fund_approval (
    id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    dong INTEGER NOT NULL,
    paper TEXT NOT NULL,
    day TEXT NOT NULL,
    note TEXT NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_fund_approval PRIMARY KEY (id),
    CONSTRAINT ck_fund_approval_dong_positive CHECK (dong > 0),
    CONSTRAINT ck_fund_approval_has_a_paper CHECK (trim(paper) <> ''),
    CONSTRAINT ck_fund_approval_kind_is_known CHECK (kind IN ('dau-nam', 'bo-sung', 'cat-giam')),
    CONSTRAINT ck_fund_approval_day_is_a_day CHECK (date(day, '+0 days') IS day),
    CONSTRAINT ck_fund_approval_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_fund_approval_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE held_count (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    place INTEGER NOT NULL,
    number INTEGER NOT NULL,
    count TEXT NOT NULL,
    CONSTRAINT pk_held_count PRIMARY KEY (id),
    CONSTRAINT uq_held_count_meeting_id_round_place UNIQUE (meeting_id, round, place),
    CONSTRAINT fk_held_count_opened_count FOREIGN KEY(meeting_id, round, place) REFERENCES opened_count (meeting_id, round, place),
    CONSTRAINT fk_held_count_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)
 STRICT;

CREATE TABLE instrument (
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    same_title TEXT NOT NULL,
    is_ground INTEGER NOT NULL,
    ends TEXT,
    replaces TEXT NOT NULL,
    begins TEXT NOT NULL,
    source TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    checked_on TEXT,
    note TEXT NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_instrument PRIMARY KEY (id),
    CONSTRAINT ck_instrument_has_a_title CHECK (trim(title) <> ''),
    CONSTRAINT ck_instrument_ends_after_it_begins CHECK (ends IS NULL OR ends >= begins),
    CONSTRAINT ck_instrument_says_where_it_stands CHECK (trim(source) <> ''),
    CONSTRAINT ck_instrument_checked_by_somebody_on_a_day CHECK ((checked_on IS NULL) = (trim(checked_by) = '')),
    CONSTRAINT ck_instrument_is_ground_is_yes_or_no CHECK (is_ground IN (0, 1)),
    CONSTRAINT ck_instrument_ends_is_a_day CHECK (date(ends, '+0 days') IS ends),
    CONSTRAINT ck_instrument_begins_is_a_day CHECK (date(begins, '+0 days') IS begins),
    CONSTRAINT ck_instrument_checked_on_is_a_day CHECK (date(checked_on, '+0 days') IS checked_on),
    CONSTRAINT ck_instrument_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_instrument_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE journal (
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    doing TEXT NOT NULL,
    what TEXT NOT NULL,
    prev BLOB NOT NULL,
    hash BLOB NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (seq),
    CONSTRAINT ck_journal_says_what_was_done CHECK (trim(doing) <> ''),
    CONSTRAINT ck_journal_hashes_are_sha256 CHECK (length(prev) = 32 AND length(hash) = 32),
    CONSTRAINT ck_journal_at_is_a_moment CHECK (at IS NULL OR datetime(at) IS NOT NULL)
)
 STRICT;

CREATE TABLE journal_change (
    seq INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    digest BLOB NOT NULL,
    CONSTRAINT pk_journal_change PRIMARY KEY (seq, table_name, row_id),
    CONSTRAINT fk_journal_change_seq FOREIGN KEY(seq) REFERENCES journal (seq),
    CONSTRAINT ck_journal_change_digest_is_sha256 CHECK (length(digest) = 32),
    CONSTRAINT ck_journal_change_kind_is_known CHECK (kind IN ('added', 'changed', 'struck'))
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE letter (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    member TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_letter PRIMARY KEY (id),
    CONSTRAINT uq_letter_meeting_id_member_sha256 UNIQUE (meeting_id, member, sha256),
    CONSTRAINT ck_letter_names_its_content CHECK (length(sha256) = 64),
    CONSTRAINT fk_letter_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT ck_letter_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_letter_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE mark (
    id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    judge TEXT NOT NULL,
    same_judge TEXT NOT NULL,
    points TEXT NOT NULL,
    total TEXT NOT NULL,
    gone INTEGER NOT NULL,
    CONSTRAINT pk_mark PRIMARY KEY (id),
    CONSTRAINT uq_mark_article_id_same_judge UNIQUE (article_id, same_judge),
    CONSTRAINT ck_mark_has_a_judge CHECK (trim(judge) <> ''),
    CONSTRAINT fk_mark_article_id FOREIGN KEY(article_id) REFERENCES article (id),
    CONSTRAINT ck_mark_gone_is_yes_or_no CHECK (gone IN (0, 1))
)
 STRICT;

CREATE TABLE meeting (
    id INTEGER NOT NULL,
    council_id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    held TEXT NOT NULL,
    place TEXT NOT NULL,
    purpose TEXT NOT NULL,
    chair TEXT NOT NULL,
    secretary TEXT NOT NULL,
    tellers TEXT NOT NULL,
    absences TEXT NOT NULL,
    guests TEXT NOT NULL,
    spares INTEGER NOT NULL,
    quorum_override TEXT NOT NULL,
    called_off TEXT NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id),
    CONSTRAINT ck_meeting_spares_not_negative CHECK (spares >= 0),
    CONSTRAINT fk_meeting_council_id FOREIGN KEY(council_id) REFERENCES council (id),
    CONSTRAINT fk_meeting_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_meeting_held_is_a_day CHECK (date(held, '+0 days') IS held)
)
 STRICT;

CREATE TABLE member (
    id INTEGER NOT NULL,
    council_id INTEGER NOT NULL,
    position INTEGER,
    name TEXT NOT NULL,
    gender TEXT NOT NULL,
    post TEXT NOT NULL,
    role TEXT NOT NULL,
    same_name TEXT NOT NULL,
    CONSTRAINT pk_member PRIMARY KEY (id),
    CONSTRAINT uq_member_council_id_position UNIQUE (council_id, position),
    CONSTRAINT uq_member_council_id_same_name UNIQUE (council_id, same_name),
    CONSTRAINT fk_member_council_id FOREIGN KEY(council_id) REFERENCES council (id),
    CONSTRAINT ck_member_gender_is_known CHECK (gender IN ('male', 'female', 'unknown')),
    CONSTRAINT ck_member_role_is_known CHECK (role IN ('chu-tich', 'pho-chu-tich', 'uy-vien-thuong-truc', 'uy-vien', 'thu-ky'))
)
 STRICT;

CREATE TABLE narrative (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    basis TEXT NOT NULL,
    part TEXT NOT NULL,
    text TEXT,
    CONSTRAINT pk_narrative PRIMARY KEY (id),
    CONSTRAINT uq_narrative_plan_id_period_basis_part UNIQUE (plan_id, period, basis, part),
    CONSTRAINT ck_narrative_says_something CHECK (text IS NULL OR trim(text) <> ''),
    CONSTRAINT fk_narrative_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_narrative_basis_is_known CHECK (basis IN ('calendar', 'nd09'))
)
 STRICT;

CREATE TABLE nomination (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    exemplar_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    received TEXT NOT NULL,
    deed TEXT NOT NULL,
    achievements TEXT NOT NULL,
    criteria TEXT NOT NULL,
    dossier TEXT NOT NULL,
    heads TEXT NOT NULL,
    collective_id INTEGER,
    staff INTEGER,
    excellent INTEGER,
    rating_year INTEGER,
    new_deed TEXT NOT NULL,
    is_new INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    counts INTEGER NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_nomination PRIMARY KEY (id),
    CONSTRAINT ck_nomination_staff_add_up CHECK ((staff IS NULL) = (excellent IS NULL) AND coalesce(excellent, 0) <= coalesce(staff, 0)),
    CONSTRAINT ck_nomination_counts_as_ruled CHECK (counts = (struck_on IS NULL AND state <> 'rut' AND achievements <> '' AND (is_new OR new_deed <> ''))),
    CONSTRAINT ck_nomination_stopped_with_a_reason CHECK (state = 'dang-xet' OR reason <> ''),
    CONSTRAINT fk_nomination_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT fk_nomination_exemplar_id FOREIGN KEY(exemplar_id) REFERENCES exemplar (id),
    CONSTRAINT fk_nomination_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_nomination_collective_id FOREIGN KEY(collective_id) REFERENCES exemplar (id),
    CONSTRAINT ck_nomination_received_is_a_day CHECK (date(received, '+0 days') IS received),
    CONSTRAINT ck_nomination_heads_is_known CHECK (heads IN ('', 'nguoi-dung-dau', 'cap-pho')),
    CONSTRAINT ck_nomination_is_new_is_yes_or_no CHECK (is_new IN (0, 1)),
    CONSTRAINT ck_nomination_state_is_known CHECK (state IN ('dang-xet', 'tam-dung', 'rut')),
    CONSTRAINT ck_nomination_counts_is_yes_or_no CHECK (counts IN (0, 1)),
    CONSTRAINT ck_nomination_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_nomination_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE opened_count (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    place INTEGER NOT NULL,
    teller TEXT NOT NULL,
    same_name TEXT NOT NULL,
    CONSTRAINT pk_opened_count PRIMARY KEY (id),
    CONSTRAINT uq_opened_count_meeting_id_round_place UNIQUE (meeting_id, round, place),
    CONSTRAINT fk_opened_count_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)
 STRICT;

CREATE TABLE outgoing (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    day TEXT NOT NULL,
    subject TEXT NOT NULL,
    signer TEXT NOT NULL,
    recipients TEXT NOT NULL,
    keeper TEXT NOT NULL,
    copies INTEGER,
    handed_over TEXT,
    receipt TEXT NOT NULL,
    note TEXT NOT NULL,
    decision_id INTEGER,
    report_period TEXT,
    report_basis TEXT,
    CONSTRAINT pk_outgoing PRIMARY KEY (id),
    CONSTRAINT uq_outgoing_series_year_number UNIQUE (series, year, number),
    CONSTRAINT uq_outgoing_decision_id UNIQUE (decision_id),
    CONSTRAINT ck_outgoing_number_positive CHECK (number > 0),
    CONSTRAINT ck_outgoing_year_of_its_day CHECK (year = CAST(substr(day, 1, 4) AS INTEGER)),
    CONSTRAINT ck_outgoing_has_a_subject CHECK (trim(subject) <> ''),
    CONSTRAINT ck_outgoing_copies_positive CHECK (copies IS NULL OR copies > 0),
    CONSTRAINT ck_outgoing_handed_over_after_its_day CHECK (handed_over IS NULL OR handed_over >= day),
    CONSTRAINT ck_outgoing_report_by_both CHECK ((report_period IS NULL) = (report_basis IS NULL)),
    CONSTRAINT ck_outgoing_report_is_a_report CHECK (report_period IS NULL OR kind = 'BC'),
    CONSTRAINT fk_outgoing_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT ck_outgoing_kind_is_known CHECK (kind IN ('NQ', 'QĐ', 'CT', 'QC', 'QyĐ', 'TC', 'TB', 'HD', 'CTr', 'KH', 'PA', 'ĐA', 'DA', 'BC', 'BB', 'TTr', 'HĐ', 'CĐ', 'BGN', 'BTT', 'GUQ', 'GM', 'GGT', 'GNP', 'PG', 'PC', 'PB', '')),
    CONSTRAINT ck_outgoing_day_is_a_day CHECK (date(day, '+0 days') IS day),
    CONSTRAINT ck_outgoing_handed_over_is_a_day CHECK (date(handed_over, '+0 days') IS handed_over),
    CONSTRAINT ck_outgoing_report_basis_is_known CHECK (report_basis IN ('calendar', 'nd09'))
)
 STRICT;

CREATE TABLE outgoing_series (
    id INTEGER NOT NULL,
    since INTEGER NOT NULL,
    shared INTEGER NOT NULL,
    CONSTRAINT pk_outgoing_series PRIMARY KEY (id),
    CONSTRAINT uq_outgoing_series_since UNIQUE (since),
    CONSTRAINT ck_outgoing_series_shared_is_yes_or_no CHECK (shared IN (0, 1))
)
 STRICT;

CREATE TABLE paper_bytes (
    id INTEGER NOT NULL,
    paper_id INTEGER NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_paper_bytes PRIMARY KEY (id),
    CONSTRAINT uq_paper_bytes_paper_id UNIQUE (paper_id),
    CONSTRAINT fk_paper_bytes_paper_id FOREIGN KEY(paper_id) REFERENCES archived_paper (id)
)
 STRICT;

CREATE TABLE phrase (
    id INTEGER NOT NULL,
    form TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT,
    CONSTRAINT pk_phrase PRIMARY KEY (id),
    CONSTRAINT uq_phrase_form_name UNIQUE (form, name),
    CONSTRAINT ck_phrase_says_something CHECK (text IS NULL OR trim(text) <> '')
)
 STRICT;

CREATE TABLE "plan" (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    year INTEGER NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    facts TEXT NOT NULL,
    CONSTRAINT pk_plan PRIMARY KEY (id),
    CONSTRAINT uq_plan_code UNIQUE (code)
)
 STRICT;

CREATE TABLE prize (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    contest TEXT NOT NULL,
    same_contest TEXT NOT NULL,
    name TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided TEXT,
    amount INTEGER NOT NULL,
    note TEXT NOT NULL,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_prize PRIMARY KEY (id),
    CONSTRAINT ck_prize_has_a_name CHECK (trim(name) <> ''),
    CONSTRAINT ck_prize_has_a_contest CHECK (trim(contest) <> ''),
    CONSTRAINT ck_prize_amount_not_negative CHECK (amount >= 0),
    CONSTRAINT fk_prize_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT fk_prize_article_id FOREIGN KEY(article_id) REFERENCES article (id),
    CONSTRAINT ck_prize_level_is_known CHECK (level IN ('co-so', 'xa', 'huyen', 'so', 'tinh', 'trung-uong')),
    CONSTRAINT ck_prize_decided_is_a_day CHECK (date(decided, '+0 days') IS decided),
    CONSTRAINT ck_prize_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_prize_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE proposal (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    exemplar_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    paper TEXT NOT NULL,
    proposed TEXT NOT NULL,
    CONSTRAINT pk_proposal PRIMARY KEY (id),
    CONSTRAINT uq_proposal_plan_id_exemplar_id_level UNIQUE (plan_id, exemplar_id, level),
    CONSTRAINT ck_proposal_has_a_paper CHECK (trim(paper) <> ''),
    CONSTRAINT fk_proposal_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT fk_proposal_exemplar_id FOREIGN KEY(exemplar_id) REFERENCES exemplar (id),
    CONSTRAINT ck_proposal_level_is_known CHECK (level IN ('co-so', 'xa', 'huyen', 'so', 'tinh', 'trung-uong')),
    CONSTRAINT ck_proposal_proposed_is_a_day CHECK (date(proposed, '+0 days') IS proposed)
)
 STRICT;

CREATE TABLE signer_term (
    id INTEGER NOT NULL,
    signer TEXT NOT NULL,
    begins TEXT,
    ends TEXT,
    struck_on TEXT,
    struck_reason TEXT,
    CONSTRAINT pk_signer_term PRIMARY KEY (id),
    CONSTRAINT ck_signer_term_names_the_signer CHECK (trim(signer) <> ''),
    CONSTRAINT ck_signer_term_has_a_day CHECK (begins IS NOT NULL OR ends IS NOT NULL),
    CONSTRAINT ck_signer_term_begins_before_it_ends CHECK (begins IS NULL OR ends IS NULL OR begins <= ends),
    CONSTRAINT ck_signer_term_begins_is_a_day CHECK (date(begins, '+0 days') IS begins),
    CONSTRAINT ck_signer_term_ends_is_a_day CHECK (date(ends, '+0 days') IS ends),
    CONSTRAINT ck_signer_term_struck_on_is_a_day CHECK (date(struck_on, '+0 days') IS struck_on),
    CONSTRAINT ck_signer_term_struck_with_reason CHECK ((struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> '')
)
 STRICT;

CREATE TABLE subject (
    id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    exemplar_id INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    CONSTRAINT pk_subject PRIMARY KEY (id),
    CONSTRAINT uq_subject_article_id_exemplar_id UNIQUE (article_id, exemplar_id),
    CONSTRAINT fk_subject_article_id FOREIGN KEY(article_id) REFERENCES article (id),
    CONSTRAINT fk_subject_exemplar_id FOREIGN KEY(exemplar_id) REFERENCES exemplar (id),
    CONSTRAINT ck_subject_gone_is_yes_or_no CHECK (gone IN (0, 1))
)
 STRICT;

CREATE TABLE tally (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    members INTEGER NOT NULL,
    present INTEGER NOT NULL,
    absent INTEGER NOT NULL,
    wrote INTEGER NOT NULL,
    issued INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    valid INTEGER NOT NULL,
    foreign_papers INTEGER NOT NULL,
    added INTEGER NOT NULL,
    marked INTEGER NOT NULL,
    unreadable INTEGER NOT NULL,
    note TEXT NOT NULL,
    facts TEXT NOT NULL,
    digest BLOB NOT NULL,
    prev BLOB NOT NULL,
    chain BLOB NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_tally PRIMARY KEY (id),
    CONSTRAINT uq_tally_meeting_id_round UNIQUE (meeting_id, round),
    CONSTRAINT uq_tally_code UNIQUE (code),
    CONSTRAINT ck_tally_hashes_are_sha256 CHECK (length(digest) = 32 AND length(prev) = 32 AND length(chain) = 32),
    CONSTRAINT ck_tally_attendance_closes CHECK (present + absent = members),
    CONSTRAINT ck_tally_only_the_absent_write CHECK (wrote BETWEEN 0 AND absent),
    CONSTRAINT ck_tally_issued_to_the_present CHECK (issued BETWEEN 0 AND present),
    CONSTRAINT ck_tally_returned_of_the_issued CHECK (returned BETWEEN 0 AND issued),
    CONSTRAINT ck_tally_not_returned_is_noted CHECK (returned = issued OR trim(note) <> ''),
    CONSTRAINT ck_tally_papers_not_negative CHECK (min(valid, foreign_papers, added, marked, unreadable) >= 0),
    CONSTRAINT ck_tally_papers_close CHECK (valid + foreign_papers + added + marked + unreadable = returned),
    CONSTRAINT fk_tally_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)
 STRICT;

CREATE TABLE tally_line (
    id INTEGER NOT NULL,
    tally_id INTEGER NOT NULL,
    nomination_id INTEGER NOT NULL,
    agree INTEGER NOT NULL,
    disagree INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    written_agree INTEGER NOT NULL,
    written_disagree INTEGER NOT NULL,
    base INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    CONSTRAINT pk_tally_line PRIMARY KEY (id),
    CONSTRAINT uq_tally_line_tally_id_nomination_id UNIQUE (tally_id, nomination_id),
    CONSTRAINT ck_tally_line_votes_not_negative CHECK (min(agree, disagree, blank, written_agree, written_disagree) >= 0),
    CONSTRAINT fk_tally_line_tally_id FOREIGN KEY(tally_id) REFERENCES tally (id),
    CONSTRAINT fk_tally_line_nomination_id FOREIGN KEY(nomination_id) REFERENCES nomination (id),
    CONSTRAINT ck_tally_line_verdict_is_known CHECK (verdict IN ('du-dieu-kien', 'khong-du-dieu-kien', 'khong-du-dieu-kien-do-tap-the'))
)
 STRICT;

CREATE TABLE told_apart (
    id INTEGER NOT NULL,
    exemplar_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    CONSTRAINT pk_told_apart PRIMARY KEY (id),
    CONSTRAINT uq_told_apart_exemplar_id_other_id UNIQUE (exemplar_id, other_id),
    CONSTRAINT ck_told_apart_two_in_order CHECK (exemplar_id < other_id),
    CONSTRAINT fk_told_apart_exemplar_id FOREIGN KEY(exemplar_id) REFERENCES exemplar (id),
    CONSTRAINT fk_told_apart_other_id FOREIGN KEY(other_id) REFERENCES exemplar (id)
)
 STRICT;

CREATE TABLE unit (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    begins TEXT,
    ends TEXT,
    successor_id INTEGER,
    stands_for TEXT NOT NULL,
    same_name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    CONSTRAINT pk_unit PRIMARY KEY (id),
    CONSTRAINT ck_unit_has_a_name CHECK (trim(name) <> ''),
    CONSTRAINT ck_unit_begins_before_it_ends CHECK (begins IS NULL OR ends IS NULL OR begins <= ends),
    CONSTRAINT ck_unit_not_its_own_successor CHECK (successor_id IS NULL OR successor_id <> id),
    CONSTRAINT fk_unit_successor_id FOREIGN KEY(successor_id) REFERENCES unit (id),
    CONSTRAINT ck_unit_kind_is_known CHECK (kind IN ('phuong', 'xa', 'phong-ban', 'doan-the', 'su-nghiep', 'truong-hoc', 'truc-thuoc', 'to-chuc-xa-hoi')),
    CONSTRAINT ck_unit_begins_is_a_day CHECK (date(begins, '+0 days') IS begins),
    CONSTRAINT ck_unit_ends_is_a_day CHECK (date(ends, '+0 days') IS ends)
)
 STRICT;

CREATE TABLE voiding (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    reason TEXT NOT NULL,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    first_same_name TEXT NOT NULL,
    second_same_name TEXT NOT NULL,
    day TEXT NOT NULL,
    CONSTRAINT pk_voiding PRIMARY KEY (id),
    CONSTRAINT uq_voiding_meeting_id_round UNIQUE (meeting_id, round),
    CONSTRAINT ck_voiding_says_why CHECK (length(trim(reason)) >= 10),
    CONSTRAINT ck_voiding_two_people_answer CHECK (first_same_name <> second_same_name),
    CONSTRAINT fk_voiding_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT ck_voiding_day_is_a_day CHECK (date(day, '+0 days') IS day)
)
 STRICT;

CREATE TABLE workbook (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    taken_in TEXT NOT NULL,
    rows INTEGER NOT NULL CONSTRAINT ck_workbook_rows_not_negative CHECK (rows >= 0),
    CONSTRAINT pk_workbook PRIMARY KEY (id),
    CONSTRAINT uq_workbook_kind_sha256 UNIQUE (kind, sha256),
    CONSTRAINT ck_workbook_taken_in_is_a_day CHECK (date(taken_in, '+0 days') IS taken_in)
)
 STRICT;

CREATE INDEX ix_agenda_nomination_id ON agenda (nomination_id);

CREATE INDEX ix_article_of_unit ON article (unit_id, plan_id, counts, received, struck_on);

CREATE INDEX ix_article_received_in ON article (plan_id, received, unit_id, counts, struck_on, eligibility);

CREATE INDEX ix_attachment_sha256 ON attachment (sha256);

CREATE UNIQUE INDEX uq_attachment_standing ON attachment (article_id, sha256) WHERE struck_on IS NULL;

CREATE INDEX ix_author_same_name ON author (same_name);

CREATE UNIQUE INDEX uq_base_salary_one_of_a_day ON base_salary (begins) WHERE struck_on IS NULL;

CREATE INDEX ix_blank_move_same_kind ON blank_move (same_kind);

CREATE INDEX ix_certificate_print_entry_id ON certificate_print (entry_id);

CREATE INDEX ix_certificate_print_paper_id ON certificate_print (paper_id);

CREATE INDEX ix_closed_line_nomination_id ON closed_line (nomination_id);

CREATE INDEX ix_commendation_decided ON commendation (decided, level);

CREATE INDEX ix_commendation_decision_id ON commendation (decision_id);

CREATE INDEX ix_commendation_exemplar_id ON commendation (exemplar_id);

CREATE INDEX ix_decision_day ON decision (day);

CREATE INDEX ix_decision_meeting_id ON decision (meeting_id);

CREATE UNIQUE INDEX uq_decision_number ON decision (series, year, number) WHERE number IS NOT NULL;

CREATE INDEX ix_decision_line_nomination_id ON decision_line (nomination_id);

CREATE INDEX ix_exemplar_listed ON exemplar (sort_key, id);

CREATE INDEX ix_exemplar_named_alike ON exemplar (named_alike);

CREATE UNIQUE INDEX uq_exemplar_same_person ON exemplar (same_name, unit_id, CASE recipient WHEN 'lanh-dao' THEN 'ca-nhan' ELSE recipient END, coalesce(birth_year, 0)) WHERE struck_on IS NULL;

CREATE INDEX ix_follow_up_exemplar_id ON follow_up (exemplar_id);

CREATE INDEX ix_fund_approval_year ON fund_approval (year);

CREATE UNIQUE INDEX uq_instrument_entered_once ON instrument (same_title) WHERE struck_on IS NULL;

CREATE INDEX ix_journal_of_deed ON journal (actor, doing, seq);

CREATE INDEX ix_journal_change_of_row ON journal_change (table_name, row_id, seq);

CREATE INDEX ix_journal_change_of_table ON journal_change (table_name, seq);

CREATE INDEX ix_mark_same_judge ON mark (same_judge);

CREATE INDEX ix_meeting_held ON meeting (held);

CREATE INDEX ix_nomination_exemplar_id ON nomination (exemplar_id);

CREATE INDEX ix_nomination_of_unit ON nomination (unit_id, plan_id, counts, received, struck_on);

CREATE INDEX ix_nomination_received_in ON nomination (plan_id, received, unit_id, counts, struck_on);

CREATE INDEX ix_outgoing_in_order ON outgoing (year, day, series, number);

CREATE INDEX ix_prize_listed ON prize (plan_id, struck_on);

CREATE UNIQUE INDEX uq_prize_one_of_a_contest ON prize (article_id, level, same_contest) WHERE struck_on IS NULL;

CREATE INDEX ix_proposal_proposed ON proposal (proposed);

CREATE INDEX ix_subject_exemplar_id ON subject (exemplar_id);

CREATE INDEX ix_tally_line_nomination_id ON tally_line (nomination_id);

CREATE INDEX ix_told_apart_other_id ON told_apart (other_id);

CREATE INDEX ix_unit_sort_key ON unit (sort_key);

CREATE UNIQUE INDEX uq_unit_living_name ON unit (same_name) WHERE ends IS NULL;

CREATE TRIGGER agency_is_never_deleted BEFORE DELETE ON agency BEGIN SELECT RAISE(ABORT, 'agency is never deleted'); END;

CREATE TRIGGER agenda_is_never_deleted BEFORE DELETE ON agenda BEGIN SELECT RAISE(ABORT, 'agenda is never deleted'); END;

CREATE TRIGGER agenda_is_locked_by_a_count_UPDATE BEFORE UPDATE ON agenda
WHEN EXISTS (SELECT 1 FROM (SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted WHERE counted.meeting_id IN (old.meeting_id, new.meeting_id) AND NOT EXISTS (SELECT 1 FROM voiding WHERE voiding.meeting_id = counted.meeting_id AND voiding.round = counted.round))
BEGIN SELECT RAISE(ABORT, 'agenda is locked by a closed count'); END;

CREATE TRIGGER agenda_is_locked_by_a_count_INSERT BEFORE INSERT ON agenda
WHEN EXISTS (SELECT 1 FROM (SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted WHERE counted.meeting_id IN (new.meeting_id) AND NOT EXISTS (SELECT 1 FROM voiding WHERE voiding.meeting_id = counted.meeting_id AND voiding.round = counted.round))
BEGIN SELECT RAISE(ABORT, 'agenda is locked by a closed count'); END;

CREATE TRIGGER agenda_is_never_moved BEFORE UPDATE ON agenda
WHEN new.id <> old.id
BEGIN SELECT RAISE(ABORT, 'agenda is never moved'); END;

CREATE TRIGGER agenda_is_never_replaced BEFORE INSERT ON agenda
WHEN EXISTS (SELECT 1 FROM agenda AS there WHERE there.id = new.id OR (there.meeting_id = new.meeting_id AND there.nomination_id = new.nomination_id) OR (there.meeting_id = new.meeting_id AND there.position = new.position))
BEGIN SELECT RAISE(ABORT, 'agenda is never replaced'); END;

CREATE TRIGGER archived_paper_is_never_deleted BEFORE DELETE ON archived_paper BEGIN SELECT RAISE(ABORT, 'archived_paper is never deleted'); END;

CREATE TRIGGER archived_paper_is_never_changed BEFORE UPDATE ON archived_paper
BEGIN SELECT RAISE(ABORT, 'archived_paper is never changed'); END;

CREATE TRIGGER archived_paper_is_never_replaced BEFORE INSERT ON archived_paper
WHEN EXISTS (SELECT 1 FROM archived_paper AS there WHERE there.id = new.id OR (there.outgoing_id = new.outgoing_id))
BEGIN SELECT RAISE(ABORT, 'archived_paper is never replaced'); END;

CREATE TRIGGER article_is_never_deleted BEFORE DELETE ON article BEGIN SELECT RAISE(ABORT, 'article is never deleted'); END;

CREATE VIRTUAL TABLE article_search USING fts5(folded, toned, marks, content='article', content_rowid='listed', columnsize=0, detail='column', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');

CREATE TRIGGER attachment_is_never_deleted BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'attachment is never deleted'); END;

CREATE TRIGGER author_is_never_deleted BEFORE DELETE ON author BEGIN SELECT RAISE(ABORT, 'author is never deleted'); END;

CREATE TRIGGER award_entry_is_never_deleted BEFORE DELETE ON award_entry BEGIN SELECT RAISE(ABORT, 'award_entry is never deleted'); END;

CREATE TRIGGER award_entry_is_never_changed BEFORE UPDATE ON award_entry
BEGIN SELECT RAISE(ABORT, 'award_entry is never changed'); END;

CREATE TRIGGER award_entry_is_never_replaced BEFORE INSERT ON award_entry
WHEN EXISTS (SELECT 1 FROM award_entry AS there WHERE there.id = new.id OR (there.year = new.year AND there.number = new.number) OR (there.line_id = new.line_id))
BEGIN SELECT RAISE(ABORT, 'award_entry is never replaced'); END;

CREATE TRIGGER award_entry_in_order BEFORE INSERT ON award_entry
WHEN new.number IS NOT coalesce((SELECT max(number) FROM award_entry WHERE year = new.year), 0) + 1
BEGIN SELECT RAISE(ABORT, 'numbers of the award book follow each other'); END;

CREATE TRIGGER award_entry_of_an_issued_decision BEFORE INSERT ON award_entry
WHEN NOT EXISTS (SELECT 1 FROM decision_line JOIN decision ON decision.id = decision_line.decision_id WHERE decision_line.id = new.line_id AND decision.state = 'da-ban-hanh' AND decision.year = new.year)
BEGIN SELECT RAISE(ABORT, 'no issued decision of this year'); END;

CREATE TRIGGER base_salary_is_never_deleted BEFORE DELETE ON base_salary BEGIN SELECT RAISE(ABORT, 'base_salary is never deleted'); END;

CREATE TRIGGER before_image_is_never_deleted BEFORE DELETE ON before_image
BEGIN SELECT RAISE(ABORT, 'before_image is never deleted'); END;

CREATE TRIGGER before_image_may_only_be_blanked BEFORE UPDATE ON before_image WHEN new.image IS NOT NULL OR new.seq <> old.seq
OR new.table_name <> old.table_name OR new.row_id <> old.row_id
BEGIN SELECT RAISE(ABORT, 'before_image may only be blanked'); END;

CREATE TRIGGER before_image_is_never_replaced BEFORE INSERT ON before_image WHEN EXISTS (SELECT 1 FROM before_image
WHERE seq = new.seq AND table_name = new.table_name AND row_id = new.row_id)
BEGIN SELECT RAISE(ABORT, 'before_image is never replaced'); END;

CREATE TRIGGER blank_move_is_never_deleted BEFORE DELETE ON blank_move BEGIN SELECT RAISE(ABORT, 'blank_move is never deleted'); END;

CREATE TRIGGER blank_move_is_never_changed BEFORE UPDATE ON blank_move
BEGIN SELECT RAISE(ABORT, 'blank_move is never changed'); END;

CREATE TRIGGER blank_move_is_never_replaced BEFORE INSERT ON blank_move
WHEN EXISTS (SELECT 1 FROM blank_move AS there WHERE there.id = new.id)
BEGIN SELECT RAISE(ABORT, 'blank_move is never replaced'); END;

CREATE TRIGGER blank_move_of_what_is_left BEFORE INSERT ON blank_move
WHEN new.what <> 'nhan' AND new.count > (SELECT coalesce(sum(CASE what WHEN 'nhan' THEN count ELSE -count END), 0) FROM blank_move WHERE same_kind = new.same_kind)
BEGIN SELECT RAISE(ABORT, 'no more blanks are left'); END;

CREATE TRIGGER certificate_layout_is_never_deleted BEFORE DELETE ON certificate_layout BEGIN SELECT RAISE(ABORT, 'certificate_layout is never deleted'); END;

CREATE TRIGGER certificate_print_is_never_deleted BEFORE DELETE ON certificate_print BEGIN SELECT RAISE(ABORT, 'certificate_print is never deleted'); END;

CREATE TRIGGER certificate_print_is_never_changed BEFORE UPDATE ON certificate_print
BEGIN SELECT RAISE(ABORT, 'certificate_print is never changed'); END;

CREATE TRIGGER certificate_print_is_never_replaced BEFORE INSERT ON certificate_print
WHEN EXISTS (SELECT 1 FROM certificate_print AS there WHERE there.id = new.id)
BEGIN SELECT RAISE(ABORT, 'certificate_print is never replaced'); END;

CREATE TRIGGER certificate_print_again_with_a_reason BEFORE INSERT ON certificate_print
WHEN trim(new.reason) = '' AND EXISTS (SELECT 1 FROM certificate_print AS there WHERE there.entry_id = new.entry_id)
BEGIN SELECT RAISE(ABORT, 'a reprint wants a reason'); END;

CREATE TRIGGER closed_count_is_never_deleted BEFORE DELETE ON closed_count BEGIN SELECT RAISE(ABORT, 'closed_count is never deleted'); END;

CREATE TRIGGER closed_count_is_never_changed BEFORE UPDATE ON closed_count
BEGIN SELECT RAISE(ABORT, 'closed_count is never changed'); END;

CREATE TRIGGER closed_count_is_never_replaced BEFORE INSERT ON closed_count
WHEN EXISTS (SELECT 1 FROM closed_count AS there WHERE there.id = new.id OR (there.meeting_id = new.meeting_id AND there.round = new.round AND there.place = new.place))
BEGIN SELECT RAISE(ABORT, 'closed_count is never replaced'); END;

CREATE TRIGGER closed_count_after_the_seal BEFORE INSERT ON closed_count
WHEN EXISTS (SELECT 1 FROM tally WHERE tally.meeting_id = new.meeting_id AND tally.round = new.round)
BEGIN SELECT RAISE(ABORT, 'the count is sealed'); END;

CREATE TRIGGER closed_count_after_the_voiding BEFORE INSERT ON closed_count
WHEN EXISTS (SELECT 1 FROM voiding WHERE voiding.meeting_id = new.meeting_id AND voiding.round = new.round)
BEGIN SELECT RAISE(ABORT, 'the count is set aside'); END;

CREATE TRIGGER closed_line_is_never_deleted BEFORE DELETE ON closed_line BEGIN SELECT RAISE(ABORT, 'closed_line is never deleted'); END;

CREATE TRIGGER closed_line_is_never_changed BEFORE UPDATE ON closed_line
BEGIN SELECT RAISE(ABORT, 'closed_line is never changed'); END;

CREATE TRIGGER closed_line_is_never_replaced BEFORE INSERT ON closed_line
WHEN EXISTS (SELECT 1 FROM closed_line AS there WHERE there.id = new.id OR (there.closed_count_id = new.closed_count_id AND there.nomination_id = new.nomination_id))
BEGIN SELECT RAISE(ABORT, 'closed_line is never replaced'); END;

CREATE TRIGGER closed_line_closes BEFORE INSERT ON closed_line
WHEN new.agree + new.disagree + new.blank IS NOT (SELECT valid FROM closed_count WHERE id = new.closed_count_id) OR new.written_agree + new.written_disagree > (SELECT wrote FROM closed_count WHERE id = new.closed_count_id)
BEGIN SELECT RAISE(ABORT, 'closed_line does not close'); END;

CREATE TRIGGER closed_line_was_voted_on BEFORE INSERT ON closed_line
WHEN NOT EXISTS (SELECT 1 FROM closed_count JOIN agenda USING (meeting_id) WHERE closed_count.id = new.closed_count_id AND agenda.nomination_id = new.nomination_id AND agenda.position IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'nobody voted on this'); END;

CREATE TRIGGER closed_line_when_it_is_over BEFORE INSERT ON closed_line
WHEN EXISTS (SELECT 1 FROM closed_count JOIN tally USING (meeting_id, round) WHERE closed_count.id = new.closed_count_id) OR EXISTS (SELECT 1 FROM closed_count JOIN voiding USING (meeting_id, round) WHERE closed_count.id = new.closed_count_id)
BEGIN SELECT RAISE(ABORT, 'the round is over'); END;

CREATE TRIGGER commendation_is_never_deleted BEFORE DELETE ON commendation BEGIN SELECT RAISE(ABORT, 'commendation is never deleted'); END;

CREATE TRIGGER correction_is_never_deleted BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'correction is never deleted'); END;

CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'correction is never changed'); END;

CREATE TRIGGER correction_is_never_replaced BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction AS there WHERE there.id = new.id)
BEGIN SELECT RAISE(ABORT, 'correction is never replaced'); END;

CREATE TRIGGER council_is_never_deleted BEFORE DELETE ON council BEGIN SELECT RAISE(ABORT, 'council is never deleted'); END;

CREATE TRIGGER council_is_locked_by_a_count_UPDATE BEFORE UPDATE ON council
WHEN EXISTS (SELECT 1 FROM (SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted JOIN meeting ON meeting.id = counted.meeting_id WHERE meeting.council_id IN (old.id, new.id))
BEGIN SELECT RAISE(ABORT, 'council is locked by a closed count'); END;

CREATE TRIGGER council_is_locked_by_a_count_INSERT BEFORE INSERT ON council
WHEN EXISTS (SELECT 1 FROM (SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted JOIN meeting ON meeting.id = counted.meeting_id WHERE meeting.council_id IN (new.id))
BEGIN SELECT RAISE(ABORT, 'council is locked by a closed count'); END;

CREATE TRIGGER council_is_never_moved BEFORE UPDATE ON council
WHEN new.id <> old.id OR EXISTS (SELECT 1 FROM council AS there WHERE there.id <> old.id AND ((there.same_decision = new.same_decision AND there.decided = new.decided)))
BEGIN SELECT RAISE(ABORT, 'council is never moved'); END;

CREATE TRIGGER council_is_never_replaced BEFORE INSERT ON council
WHEN EXISTS (SELECT 1 FROM council AS there WHERE there.id = new.id OR (there.same_decision = new.same_decision AND there.decided = new.decided))
BEGIN SELECT RAISE(ABORT, 'council is never replaced'); END;

CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision is never deleted'); END;

CREATE TRIGGER decision_is_locked_once_issued BEFORE UPDATE ON decision
WHEN old.state <> 'du-thao'
  AND NOT (old.state = 'da-ban-hanh' AND new.state IN ('bi-thay-the', 'bi-huy-bo') AND new.id IS old.id AND new.plan_id IS old.plan_id AND new.meeting_id IS old.meeting_id AND new.series IS old.series AND new.year IS old.year AND new.number IS old.number AND new.day IS old.day AND new.subject IS old.subject AND new.facts IS old.facts AND new.predecessor_id IS old.predecessor_id)
BEGIN SELECT RAISE(ABORT, 'an issued decision is never rewritten'); END;

CREATE TRIGGER decision_takes_no_others_place BEFORE UPDATE ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id <> old.id
  AND (id = new.id OR series = new.series AND year = new.year AND number = new.number))
BEGIN SELECT RAISE(ABORT, 'a number is given once'); END;

CREATE TRIGGER decision_is_never_replaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision AS there WHERE there.id = new.id OR (there.series = new.series AND there.year = new.year AND there.number = new.number))
BEGIN SELECT RAISE(ABORT, 'decision is never replaced'); END;

CREATE TRIGGER decision_line_is_never_deleted BEFORE DELETE ON decision_line BEGIN SELECT RAISE(ABORT, 'decision_line is never deleted'); END;

CREATE TRIGGER decision_names_nobody_later BEFORE INSERT ON decision_line
WHEN (SELECT state FROM decision WHERE id = new.decision_id) <> 'du-thao'
BEGIN SELECT RAISE(ABORT, 'an issued decision is never rewritten'); END;

CREATE TRIGGER decision_line_is_never_changed BEFORE UPDATE ON decision_line
BEGIN SELECT RAISE(ABORT, 'decision_line is never changed'); END;

CREATE TRIGGER decision_line_is_never_replaced BEFORE INSERT ON decision_line
WHEN EXISTS (SELECT 1 FROM decision_line AS there WHERE there.id = new.id OR (there.decision_id = new.decision_id AND there.position = new.position))
BEGIN SELECT RAISE(ABORT, 'decision_line is never replaced'); END;

CREATE TRIGGER deeds_apart_is_never_deleted BEFORE DELETE ON deeds_apart BEGIN SELECT RAISE(ABORT, 'deeds_apart is never deleted'); END;

CREATE TRIGGER exemplar_is_never_deleted BEFORE DELETE ON exemplar BEGIN SELECT RAISE(ABORT, 'exemplar is never deleted'); END;

CREATE VIRTUAL TABLE exemplar_search USING fts5(folded, toned, content='exemplar', content_rowid='id', columnsize=0, detail='column', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');

CREATE TRIGGER follow_up_is_never_deleted BEFORE DELETE ON follow_up BEGIN SELECT RAISE(ABORT, 'follow_up is never deleted'); END;

CREATE TRIGGER fund_approval_is_never_deleted BEFORE DELETE ON fund_approval BEGIN SELECT RAISE(ABORT, 'fund_approval is never deleted'); END;

CREATE TRIGGER held_count_is_never_changed BEFORE UPDATE ON held_count
BEGIN SELECT RAISE(ABORT, 'held_count is never changed'); END;

CREATE TRIGGER held_count_is_never_replaced BEFORE INSERT ON held_count
WHEN EXISTS (SELECT 1 FROM held_count AS there WHERE there.id = new.id OR (there.meeting_id = new.meeting_id AND there.round = new.round AND there.place = new.place))
BEGIN SELECT RAISE(ABORT, 'held_count is never replaced'); END;

CREATE TRIGGER held_count_after_the_seal BEFORE INSERT ON held_count
WHEN EXISTS (SELECT 1 FROM tally WHERE tally.meeting_id = new.meeting_id AND tally.round = new.round)
BEGIN SELECT RAISE(ABORT, 'the count is sealed'); END;

CREATE TRIGGER held_count_after_the_voiding BEFORE INSERT ON held_count
WHEN EXISTS (SELECT 1 FROM voiding WHERE voiding.meeting_id = new.meeting_id AND voiding.round = new.round)
BEGIN SELECT RAISE(ABORT, 'the count is set aside'); END;

CREATE TRIGGER instrument_is_never_deleted BEFORE DELETE ON instrument BEGIN SELECT RAISE(ABORT, 'instrument is never deleted'); END;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is never changed'); END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is never deleted'); END;

CREATE TRIGGER journal_only_grows_at_its_end BEFORE INSERT ON journal WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
OR new.prev IS NOT (SELECT coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32)))
BEGIN SELECT RAISE(ABORT, 'journal only grows at its end'); END;

CREATE TRIGGER journal_change_is_never_changed BEFORE UPDATE ON journal_change
BEGIN SELECT RAISE(ABORT, 'journal_change is never changed'); END;

CREATE TRIGGER journal_change_is_never_deleted BEFORE DELETE ON journal_change
BEGIN SELECT RAISE(ABORT, 'journal_change is never deleted'); END;

CREATE TRIGGER journal_change_only_grows_at_its_end BEFORE INSERT ON journal_change WHEN new.seq IS NOT (SELECT max(seq) FROM journal)
OR EXISTS (SELECT 1 FROM journal_change WHERE seq = new.seq AND table_name = new.table_name
AND row_id = new.row_id)
BEGIN SELECT RAISE(ABORT, 'journal_change only grows at its end'); END;

CREATE TRIGGER letter_is_never_deleted BEFORE DELETE ON letter BEGIN SELECT RAISE(ABORT, 'letter is never deleted'); END;

CREATE TRIGGER letter_is_never_replaced BEFORE INSERT ON letter
WHEN EXISTS (SELECT 1 FROM letter AS there WHERE there.id = new.id OR (there.meeting_id = new.meeting_id AND there.member = new.member AND there.sha256 = new.sha256))
BEGIN SELECT RAISE(ABORT, 'letter is never replaced'); END;

CREATE TRIGGER letter_is_never_moved BEFORE UPDATE ON letter
WHEN new.id <> old.id OR EXISTS (SELECT 1 FROM letter AS there WHERE there.id <> old.id AND ((there.meeting_id = new.meeting_id AND there.member = new.member AND there.sha256 = new.sha256)))
BEGIN SELECT RAISE(ABORT, 'letter is never moved'); END;

CREATE TRIGGER letter_is_kept_as_it_came BEFORE UPDATE ON letter
WHEN new.meeting_id IS NOT old.meeting_id OR new.member IS NOT old.member OR new.name IS NOT old.name OR new.sha256 IS NOT old.sha256 OR new.content IS NOT old.content
BEGIN SELECT RAISE(ABORT, 'a letter stays as it came'); END;

CREATE TRIGGER mark_is_never_deleted BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'mark is never deleted'); END;

CREATE TRIGGER meeting_is_never_deleted BEFORE DELETE ON meeting BEGIN SELECT RAISE(ABORT, 'meeting is never deleted'); END;

CREATE TRIGGER meeting_is_locked_by_a_count_UPDATE BEFORE UPDATE ON meeting
WHEN EXISTS (SELECT 1 FROM (SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted WHERE counted.meeting_id IN (old.id, new.id) AND NOT EXISTS (SELECT 1 FROM voiding WHERE voiding.meeting_id = counted.meeting_id AND voiding.round = counted.round))
BEGIN SELECT RAISE(ABORT, 'meeting is locked by a closed count'); END;

CREATE TRIGGER meeting_is_locked_by_a_count_INSERT BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM (SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted WHERE counted.meeting_id IN (new.id) AND NOT EXISTS (SELECT 1 FROM voiding WHERE voiding.meeting_id = counted.meeting_id AND voiding.round = counted.round))
BEGIN SELECT RAISE(ABORT, 'meeting is locked by a closed count'); END;

CREATE TRIGGER meeting_is_never_moved BEFORE UPDATE ON meeting
WHEN new.id <> old.id
BEGIN SELECT RAISE(ABORT, 'meeting is never moved'); END;

CREATE TRIGGER meeting_is_never_replaced BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM meeting AS there WHERE there.id = new.id)
BEGIN SELECT RAISE(ABORT, 'meeting is never replaced'); END;

CREATE TRIGGER member_is_never_deleted BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'member is never deleted'); END;

CREATE TRIGGER member_is_locked_by_a_count_UPDATE BEFORE UPDATE ON member
WHEN EXISTS (SELECT 1 FROM (SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted JOIN meeting ON meeting.id = counted.meeting_id WHERE meeting.council_id IN (old.council_id, new.council_id))
BEGIN SELECT RAISE(ABORT, 'member is locked by a closed count'); END;

CREATE TRIGGER member_is_locked_by_a_count_INSERT BEFORE INSERT ON member
WHEN EXISTS (SELECT 1 FROM (SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted JOIN meeting ON meeting.id = counted.meeting_id WHERE meeting.council_id IN (new.council_id))
BEGIN SELECT RAISE(ABORT, 'member is locked by a closed count'); END;

CREATE TRIGGER member_is_never_moved BEFORE UPDATE ON member
WHEN new.id <> old.id
BEGIN SELECT RAISE(ABORT, 'member is never moved'); END;

CREATE TRIGGER member_is_never_replaced BEFORE INSERT ON member
WHEN EXISTS (SELECT 1 FROM member AS there WHERE there.id = new.id OR (there.council_id = new.council_id AND there.position = new.position) OR (there.council_id = new.council_id AND there.same_name = new.same_name))
BEGIN SELECT RAISE(ABORT, 'member is never replaced'); END;

CREATE TRIGGER narrative_is_never_deleted BEFORE DELETE ON narrative BEGIN SELECT RAISE(ABORT, 'narrative is never deleted'); END;

CREATE TRIGGER nomination_is_never_deleted BEFORE DELETE ON nomination BEGIN SELECT RAISE(ABORT, 'nomination is never deleted'); END;

CREATE TRIGGER opened_count_is_never_deleted BEFORE DELETE ON opened_count BEGIN SELECT RAISE(ABORT, 'opened_count is never deleted'); END;

CREATE TRIGGER opened_count_is_never_changed BEFORE UPDATE ON opened_count
BEGIN SELECT RAISE(ABORT, 'opened_count is never changed'); END;

CREATE TRIGGER opened_count_is_never_replaced BEFORE INSERT ON opened_count
WHEN EXISTS (SELECT 1 FROM opened_count AS there WHERE there.id = new.id OR (there.meeting_id = new.meeting_id AND there.round = new.round AND there.place = new.place))
BEGIN SELECT RAISE(ABORT, 'opened_count is never replaced'); END;

CREATE TRIGGER opened_count_after_the_seal BEFORE INSERT ON opened_count
WHEN EXISTS (SELECT 1 FROM tally WHERE tally.meeting_id = new.meeting_id AND tally.round = new.round)
BEGIN SELECT RAISE(ABORT, 'the count is sealed'); END;

CREATE TRIGGER opened_count_in_its_round BEFORE INSERT ON opened_count
WHEN new.round IS NOT (SELECT count(*) + 1 FROM voiding WHERE voiding.meeting_id = new.meeting_id)
BEGIN SELECT RAISE(ABORT, 'rounds follow each other'); END;

CREATE TRIGGER outgoing_is_never_deleted BEFORE DELETE ON outgoing BEGIN SELECT RAISE(ABORT, 'outgoing is never deleted'); END;

CREATE TRIGGER outgoing_is_never_replaced BEFORE INSERT ON outgoing
WHEN EXISTS (SELECT 1 FROM outgoing AS there WHERE there.id = new.id OR (there.series = new.series AND there.year = new.year AND there.number = new.number) OR (there.decision_id = new.decision_id))
BEGIN SELECT RAISE(ABORT, 'outgoing is never replaced'); END;

CREATE TRIGGER outgoing_is_never_moved BEFORE UPDATE ON outgoing
WHEN new.id <> old.id
BEGIN SELECT RAISE(ABORT, 'outgoing is never moved'); END;

CREATE TRIGGER outgoing_is_never_rewritten BEFORE UPDATE ON outgoing
WHEN new.series IS NOT old.series OR new.year IS NOT old.year OR new.number IS NOT old.number OR new.kind IS NOT old.kind OR new.symbol IS NOT old.symbol OR new.day IS NOT old.day OR new.subject IS NOT old.subject OR new.signer IS NOT old.signer OR new.recipients IS NOT old.recipients OR new.keeper IS NOT old.keeper OR new.decision_id IS NOT old.decision_id OR new.report_period IS NOT old.report_period OR new.report_basis IS NOT old.report_basis
BEGIN SELECT RAISE(ABORT, 'an issued paper is never rewritten'); END;

CREATE TRIGGER outgoing_series_is_never_deleted BEFORE DELETE ON outgoing_series BEGIN SELECT RAISE(ABORT, 'outgoing_series is never deleted'); END;

CREATE TRIGGER paper_bytes_is_never_changed BEFORE UPDATE ON paper_bytes
BEGIN SELECT RAISE(ABORT, 'paper_bytes is never changed'); END;

CREATE TRIGGER paper_bytes_is_never_replaced BEFORE INSERT ON paper_bytes
WHEN EXISTS (SELECT 1 FROM paper_bytes AS there WHERE there.id = new.id OR (there.paper_id = new.paper_id))
BEGIN SELECT RAISE(ABORT, 'paper_bytes is never replaced'); END;

CREATE TRIGGER paper_bytes_is_never_deleted BEFORE DELETE ON paper_bytes
BEGIN SELECT RAISE(ABORT, 'paper_bytes is never deleted'); END;

CREATE TRIGGER paper_bytes_is_of_its_size BEFORE INSERT ON paper_bytes
WHEN length(new.content) IS NOT (SELECT size FROM archived_paper WHERE id = new.paper_id)
BEGIN SELECT RAISE(ABORT, 'this is another file'); END;

CREATE TRIGGER phrase_is_never_deleted BEFORE DELETE ON phrase BEGIN SELECT RAISE(ABORT, 'phrase is never deleted'); END;

CREATE TRIGGER plan_is_never_deleted BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'plan is never deleted'); END;

CREATE TRIGGER prize_is_never_deleted BEFORE DELETE ON prize BEGIN SELECT RAISE(ABORT, 'prize is never deleted'); END;

CREATE TRIGGER proposal_is_never_deleted BEFORE DELETE ON proposal BEGIN SELECT RAISE(ABORT, 'proposal is never deleted'); END;

CREATE TRIGGER signer_term_is_never_deleted BEFORE DELETE ON signer_term BEGIN SELECT RAISE(ABORT, 'signer_term is never deleted'); END;

CREATE TRIGGER subject_is_never_deleted BEFORE DELETE ON subject BEGIN SELECT RAISE(ABORT, 'subject is never deleted'); END;

CREATE TRIGGER tally_is_never_deleted BEFORE DELETE ON tally BEGIN SELECT RAISE(ABORT, 'tally is never deleted'); END;

CREATE TRIGGER tally_is_never_changed BEFORE UPDATE ON tally
BEGIN SELECT RAISE(ABORT, 'tally is never changed'); END;

CREATE TRIGGER tally_is_never_replaced BEFORE INSERT ON tally
WHEN EXISTS (SELECT 1 FROM tally AS there WHERE there.id = new.id OR (there.meeting_id = new.meeting_id AND there.round = new.round) OR (there.code = new.code))
BEGIN SELECT RAISE(ABORT, 'tally is never replaced'); END;

CREATE TRIGGER tally_rests_on_two_people BEFORE INSERT ON tally
WHEN (SELECT count(DISTINCT opened_count.same_name) FROM closed_count JOIN opened_count USING (meeting_id, round, place) WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round AND closed_count.issued = new.issued) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM closed_count JOIN opened_count USING (meeting_id, round, place) WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round AND closed_count.returned = new.returned) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM closed_count JOIN opened_count USING (meeting_id, round, place) WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round AND closed_count.valid = new.valid) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM closed_count JOIN opened_count USING (meeting_id, round, place) WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round AND closed_count.foreign_papers = new.foreign_papers) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM closed_count JOIN opened_count USING (meeting_id, round, place) WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round AND closed_count.added = new.added) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM closed_count JOIN opened_count USING (meeting_id, round, place) WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round AND closed_count.marked = new.marked) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM closed_count JOIN opened_count USING (meeting_id, round, place) WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round AND closed_count.unreadable = new.unreadable) < 2
BEGIN SELECT RAISE(ABORT, 'a tally rests on two counts by two people'); END;

CREATE TRIGGER tally_is_a_closed_count BEFORE INSERT ON tally
WHEN NOT EXISTS (SELECT 1 FROM closed_count WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round AND closed_count.members = new.members AND closed_count.present = new.present AND closed_count.absent = new.absent AND closed_count.wrote = new.wrote AND closed_count.issued = new.issued AND closed_count.returned = new.returned AND closed_count.valid = new.valid AND closed_count.foreign_papers = new.foreign_papers AND closed_count.added = new.added AND closed_count.marked = new.marked AND closed_count.unreadable = new.unreadable)
BEGIN SELECT RAISE(ABORT, 'nobody closed this count'); END;

CREATE TRIGGER tally_follows_the_last_seal BEFORE INSERT ON tally
WHEN new.prev IS NOT coalesce((SELECT chain FROM tally ORDER BY id DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'seals only grow at their end'); END;

CREATE TRIGGER tally_after_the_voiding BEFORE INSERT ON tally
WHEN EXISTS (SELECT 1 FROM voiding WHERE voiding.meeting_id = new.meeting_id AND voiding.round = new.round)
BEGIN SELECT RAISE(ABORT, 'the count is set aside'); END;

CREATE TRIGGER tally_line_is_never_deleted BEFORE DELETE ON tally_line BEGIN SELECT RAISE(ABORT, 'tally_line is never deleted'); END;

CREATE TRIGGER tally_line_is_never_changed BEFORE UPDATE ON tally_line
BEGIN SELECT RAISE(ABORT, 'tally_line is never changed'); END;

CREATE TRIGGER tally_line_is_never_replaced BEFORE INSERT ON tally_line
WHEN EXISTS (SELECT 1 FROM tally_line AS there WHERE there.id = new.id OR (there.tally_id = new.tally_id AND there.nomination_id = new.nomination_id))
BEGIN SELECT RAISE(ABORT, 'tally_line is never replaced'); END;

CREATE TRIGGER tally_line_closes BEFORE INSERT ON tally_line
WHEN new.agree + new.disagree + new.blank IS NOT (SELECT valid FROM tally WHERE id = new.tally_id) OR new.written_agree + new.written_disagree > (SELECT wrote FROM tally WHERE id = new.tally_id)
BEGIN SELECT RAISE(ABORT, 'tally_line does not close'); END;

CREATE TRIGGER tally_line_rests_on_two_people BEFORE INSERT ON tally_line
WHEN (SELECT count(DISTINCT opened_count.same_name) FROM tally JOIN closed_count USING (meeting_id, round) JOIN opened_count USING (meeting_id, round, place) JOIN closed_line ON closed_line.closed_count_id = closed_count.id WHERE tally.id = new.tally_id AND closed_line.nomination_id = new.nomination_id AND closed_line.agree = new.agree) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM tally JOIN closed_count USING (meeting_id, round) JOIN opened_count USING (meeting_id, round, place) JOIN closed_line ON closed_line.closed_count_id = closed_count.id WHERE tally.id = new.tally_id AND closed_line.nomination_id = new.nomination_id AND closed_line.disagree = new.disagree) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM tally JOIN closed_count USING (meeting_id, round) JOIN opened_count USING (meeting_id, round, place) JOIN closed_line ON closed_line.closed_count_id = closed_count.id WHERE tally.id = new.tally_id AND closed_line.nomination_id = new.nomination_id AND closed_line.blank = new.blank) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM tally JOIN closed_count USING (meeting_id, round) JOIN opened_count USING (meeting_id, round, place) JOIN closed_line ON closed_line.closed_count_id = closed_count.id WHERE tally.id = new.tally_id AND closed_line.nomination_id = new.nomination_id AND closed_line.written_agree = new.written_agree) < 2 OR (SELECT count(DISTINCT opened_count.same_name) FROM tally JOIN closed_count USING (meeting_id, round) JOIN opened_count USING (meeting_id, round, place) JOIN closed_line ON closed_line.closed_count_id = closed_count.id WHERE tally.id = new.tally_id AND closed_line.nomination_id = new.nomination_id AND closed_line.written_disagree = new.written_disagree) < 2
BEGIN SELECT RAISE(ABORT, 'a tally rests on two counts by two people'); END;

CREATE TRIGGER tally_line_is_a_closed_line BEFORE INSERT ON tally_line
WHEN NOT EXISTS (SELECT 1 FROM tally JOIN closed_count USING (meeting_id, round) JOIN opened_count USING (meeting_id, round, place) JOIN closed_line ON closed_line.closed_count_id = closed_count.id WHERE tally.id = new.tally_id AND closed_line.nomination_id = new.nomination_id AND closed_line.agree = new.agree AND closed_line.disagree = new.disagree AND closed_line.blank = new.blank AND closed_line.written_agree = new.written_agree AND closed_line.written_disagree = new.written_disagree)
BEGIN SELECT RAISE(ABORT, 'nobody closed this line'); END;

CREATE TRIGGER told_apart_is_never_deleted BEFORE DELETE ON told_apart BEGIN SELECT RAISE(ABORT, 'told_apart is never deleted'); END;

CREATE TRIGGER unit_is_never_deleted BEFORE DELETE ON unit BEGIN SELECT RAISE(ABORT, 'unit is never deleted'); END;

CREATE TRIGGER voiding_is_never_deleted BEFORE DELETE ON voiding BEGIN SELECT RAISE(ABORT, 'voiding is never deleted'); END;

CREATE TRIGGER voiding_is_never_changed BEFORE UPDATE ON voiding
BEGIN SELECT RAISE(ABORT, 'voiding is never changed'); END;

CREATE TRIGGER voiding_is_never_replaced BEFORE INSERT ON voiding
WHEN EXISTS (SELECT 1 FROM voiding AS there WHERE there.id = new.id OR (there.meeting_id = new.meeting_id AND there.round = new.round))
BEGIN SELECT RAISE(ABORT, 'voiding is never replaced'); END;

CREATE TRIGGER voiding_of_a_count BEFORE INSERT ON voiding
WHEN NOT EXISTS (SELECT 1 FROM closed_count WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round) AND NOT EXISTS (SELECT 1 FROM held_count WHERE held_count.meeting_id = new.meeting_id AND held_count.round = new.round)
BEGIN SELECT RAISE(ABORT, 'nothing was counted in this round'); END;

CREATE TRIGGER workbook_is_never_deleted BEFORE DELETE ON workbook BEGIN SELECT RAISE(ABORT, 'workbook is never deleted'); END;

