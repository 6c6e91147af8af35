package org.mentorship.cli.example;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.LegalAct;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.time.DateRange;

/** The school's plan: numbers, deadline phrases and roles as published, the rest in short words of our own. */
final class MishkinoRoadmap {
    private static final String LEAD = "ответственный за внедрение";
    private static final String CLASS_TEACHERS = "классные руководители";
    private static final String PSYCHOLOGIST = "педагог-психолог";
    private static final String DEPUTIES = "заместители директора";

    private MishkinoRoadmap() {}

    static Roadmap roadmap(String organization) {
        return new Roadmap(
                "mishkino-roadmap",
                "Дорожная карта целевой модели наставничества, 2023–2026",
                organization,
                Optional.of(new PlanPeriod(PlanKind.SEVERAL_YEARS, 2023, 2026)),
                Optional.of(new LegalAct(
                        "Приказ о реализации целевой модели наставничества",
                        Optional.of("05-ОД"),
                        Optional.of(LocalDate.of(2023, 1, 10)))),
                List.of(
                        stage(
                                "1",
                                CanonicalStage.PREPARATION,
                                "Подготовка условий для запуска программы наставничества",
                                act("1", "Приказ о реализации и назначении ответственного", "Январь 2023", "директор"),
                                act("2", "Изучение материалов о наставничестве", "Январь 2023", "администрация"),
                                act("3", "Положение, дорожная карта, показатели", "Январь – февраль 2023.", LEAD),
                                act("4", "План методической работы", "Март 2023", LEAD),
                                act("5", "Программа внедрения целевой модели", "Март 2023", LEAD),
                                act(
                                        "6",
                                        "Информирование родителей, педагогов, учеников",
                                        "Март 2023",
                                        LEAD,
                                        CLASS_TEACHERS)),
                        stage(
                                "2",
                                CanonicalStage.MENTEE_BASE,
                                "Формирование базы наставляемых",
                                act(
                                        "7",
                                        "Опрос возможных наставляемых",
                                        "Апрель 2023., далее - ежегодно сентябрь-октябрь",
                                        DEPUTIES,
                                        PSYCHOLOGIST,
                                        CLASS_TEACHERS),
                                act(
                                        "8",
                                        "Сведения от третьих лиц, сбор согласий",
                                        "Март 2023 г., далее - ежегодно сентябрь",
                                        LEAD),
                                due(
                                        act(
                                                "9",
                                                "База наставляемых",
                                                "Апрель 2023 г., далее - ежегодно сентябрь",
                                                LEAD,
                                                CLASS_TEACHERS),
                                        new Deadline.FirstThen(
                                                new Deadline.FixedWindow(new DateRange(
                                                        LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 30))),
                                                new Deadline.AnnualWindow(
                                                        MonthDay.of(9, 1), MonthDay.of(9, 30), Optional.of(2023)))),
                                act("10", "Выбор форм", "Апрель 2023 г., далее - ежегодно октябрь", LEAD, DEPUTIES),
                                act(
                                        "11",
                                        "Первое измерение: наставляемые",
                                        "Май 2023 г., далее - ежегодно октябрь",
                                        LEAD,
                                        PSYCHOLOGIST)),
                        stage(
                                "3",
                                CanonicalStage.MENTOR_BASE,
                                "Формирование базы наставников",
                                act(
                                        "12",
                                        "Опрос возможных наставников, сбор согласий",
                                        "Апрель 2023 далее - по мере необходимости",
                                        DEPUTIES,
                                        PSYCHOLOGIST,
                                        CLASS_TEACHERS),
                                act(
                                        "13",
                                        "Сопоставление анкет, база наставников",
                                        "до 15 апреля 2023 года., далее – по мере необходимости",
                                        LEAD,
                                        PSYCHOLOGIST),
                                act(
                                        "14",
                                        "Первое измерение: наставники",
                                        "до 25 мая 2023 г., далее – по мере необходимости",
                                        LEAD,
                                        PSYCHOLOGIST),
                                act(
                                        "15",
                                        "Собеседования с наставниками",
                                        "Май 2023 г., далее – по мере необходимости",
                                        LEAD),
                                act("16", "Обучение наставников", "Июнь 2023", LEAD)),
                        stage(
                                "4",
                                CanonicalStage.PAIRING,
                                "Формирование наставнических групп",
                                act("17", "Групповая встреча", "Сентябрь 2023 г., далее – по мере необходимости", LEAD),
                                act(
                                        "18",
                                        "Анкета предпочтений после встречи",
                                        "Январь 2023 далее – по мере необходимости",
                                        LEAD,
                                        PSYCHOLOGIST),
                                act(
                                        "19",
                                        "Анализ анкет и соединение в пары",
                                        "Сентябрь 2023 далее – по мере необходимости",
                                        LEAD,
                                        PSYCHOLOGIST),
                                act(
                                        "20",
                                        "Информирование, приказ о закреплении пар и групп",
                                        "до 10 октября 2023 далее – по мере необходимости",
                                        LEAD)),
                        stage(
                                "5",
                                CanonicalStage.WORK,
                                "Организация работы наставнических пар или групп",
                                act(
                                        "21",
                                        "Организационная встреча",
                                        "Октябрь 2023 далее – по мере необходимости",
                                        LEAD),
                                act(
                                        "22",
                                        "Пробная рабочая встреча",
                                        "Планируется в ноябре 2023 далее – по мере необходимости",
                                        LEAD),
                                act(
                                        "23",
                                        "Встреча-планирование",
                                        "Планируется в ноябре 2023 г., Далее по мере необходимости",
                                        LEAD),
                                act(
                                        "24",
                                        "Регулярные встречи",
                                        "С декабря 2023 г. на регулярной основе до завершения наставничества",
                                        LEAD),
                                act("25", "Сбор обратной связи", "регулярно, не реже 1 раза в месяц", LEAD)),
                        stage(
                                "6",
                                CanonicalStage.COMPLETION,
                                "Завершение наставничества",
                                act(
                                        "26",
                                        "Заключительная встреча пары",
                                        "в зависимости от продолжительности программы наставничества",
                                        LEAD,
                                        CLASS_TEACHERS),
                                act(
                                        "27",
                                        "Общая заключительная встреча",
                                        "в зависимости от продолжительности программы наставничества",
                                        LEAD,
                                        CLASS_TEACHERS),
                                act(
                                        "28",
                                        "Опрос об удовлетворённости",
                                        "по завершении заключительной групповой встречи",
                                        LEAD),
                                act(
                                        "29",
                                        "Торжественное мероприятие, награждение",
                                        "– по мере завершения программ",
                                        LEAD,
                                        "педагоги-организаторы"),
                                act("30", "Мониторинг качества программы", "с 2024 г. ежегодно", LEAD),
                                act("31", "Оформление кейсов", "с 2024 г. ежегодно", LEAD),
                                act("32", "Публикация результатов", "с 2024 г. ежегодно", LEAD),
                                act("33", "Итоги в базы наставников и наставляемых", "с 2023 г. ежегодно", LEAD)),
                        stage(
                                "7",
                                CanonicalStage.OTHER,
                                "Отчетность о реализации программы наставничества",
                                act("34", "Сведения в региональный центр", "Согласно графику", LEAD),
                                act("35", "Сведения для федеральной статистики", "ежегодно по графику", LEAD)),
                        stage(
                                "8",
                                CanonicalStage.OTHER,
                                "Система поощрения наставничества",
                                act("36", "Популяризация роли наставника", "регулярно", LEAD),
                                act("37", "Нематериальное поощрение наставников", "постоянно в ходе", LEAD))),
                List.of("Номер последнего мероприятия в источнике не читается; здесь он 37."));
    }

    private static Stage stage(String number, CanonicalStage canonical, String heading, Activity... activities) {
        return new Stage(number, canonical, heading, List.of(activities), List.of());
    }

    private static Activity act(String number, String text, String phrase, String... responsible) {
        return new Activity(
                "mishkino-" + number,
                number,
                text,
                Optional.of(phrase),
                Optional.empty(),
                List.of(responsible),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Activity due(Activity activity, Deadline deadline) {
        return new Activity(
                activity.id(),
                activity.number(),
                activity.text(),
                activity.deadlinePhrase(),
                Optional.of(deadline),
                activity.responsible(),
                activity.expectedResult(),
                activity.documents(),
                activity.completions(),
                activity.doubts());
    }
}
