package org.mentorship.core.roadmap;

/** What a work of a plan is, for rules about the order of works; a work that needs no such rule has none. */
public enum ActivityKind {
    /** Приказ о реализации модели и назначении куратора. */
    LAUNCH_ORDER,
    /** Положение, программа, показатели: the documents that the start rests on. */
    GOVERNING_DOCUMENTS,
    /** Информирование участников. */
    INFORMING,
    /** Анкетирование потенциальных наставляемых. */
    MENTEE_SURVEY,
    /** Сведения о наставляемых от третьих лиц. */
    THIRD_PARTY_DATA,
    /** Сбор согласий. */
    CONSENTS,
    /** База наставляемых. */
    MENTEE_BASE,
    /** Выбор форм. */
    FORM_CHOICE,
    /** Анкетирование потенциальных наставников. */
    MENTOR_SURVEY,
    /** База наставников. */
    MENTOR_BASE,
    /** Оценка участников до начала работы. */
    BASELINE_ASSESSMENT,
    /** Собеседования. */
    INTERVIEW,
    /** Обучение наставников. */
    TRAINING,
    /** Групповая встреча наставников и наставляемых. */
    GROUP_MEETING,
    /** Анкета о предпочтениях после групповой встречи. */
    PREFERENCE_SURVEY,
    /** Анализ анкет, соединение в пары. */
    MATCHING,
    /** Приказ о закреплении пар. */
    PAIRS_ORDER,
    /** Первая, организационная встреча пары. */
    FIRST_MEETING,
    /** Пробная рабочая встреча. */
    TRIAL_MEETING,
    /** Встреча-планирование. */
    PLANNING_MEETING,
    /** Регулярные встречи. */
    REGULAR_MEETINGS,
    /** Обратная связь. */
    FEEDBACK,
    /** Заключительная встреча пары. */
    FINAL_MEETING,
    /** Заключительная групповая встреча. */
    FINAL_GROUP_MEETING,
    /** Анкетирование удовлетворённости. */
    SATISFACTION_SURVEY,
    /** Мониторинг качества программы. */
    MONITORING,
    /** Торжественное мероприятие, награждение. */
    AWARDS,
    /** Публикация, кейсы, внесение итогов в базы. */
    PUBLICATION,
    /** Отчётность. */
    REPORT
}
