package org.mentorship.core.json;

import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.form.RoleModel;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.participant.Category;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;

/** Codecs of the registries. */
final class FormCodecs {

    static final Codec<Category> CATEGORY = Codecs.upperCaseCode().map(Category::new, Category::code);
    static final Codec<Term> TERM = term();
    static final Codec<Vocabulary> VOCABULARY = vocabulary();
    static final Codec<Form> FORM = form();

    private FormCodecs() {}

    private static Codec<Term> term() {
        var object = ObjectCodec.<Term>named("Term", "One entry of a controlled list.")
                .inline();
        var code = object.id("code", Codecs.id(), Term::code, "Unique in its list; what files and answers carry.");
        var title = object.required("title", Codecs.localizedText(), Term::title, "What people read.");
        return object.build(values -> new Term(values.get(code), values.get(title)));
    }

    private static Codec<Vocabulary> vocabulary() {
        var object = ObjectCodec.<Vocabulary>named("Vocabulary", "A controlled list of codes.");
        var id =
                object.id("id", Codecs.id(), Vocabulary::id, "Such as task-directions, interest-directions, subjects.");
        var title = object.required("title", Codecs.localizedText(), Vocabulary::title, "What people read.");
        var terms = object.required(
                "terms", Codecs.nonEmptyList(TERM), Vocabulary::terms, "In the order in which they are shown.");
        var source = object.optional("source", Codecs.text(), Vocabulary::source, "Where the list comes from.");
        return object.build(
                values -> new Vocabulary(values.get(id), values.get(title), values.get(terms), values.get(source)));
    }

    private static Codec<RoleModel> roleModel() {
        var object = ObjectCodec.<RoleModel>named("RoleModel", "A role model inside a form (ролевая модель).")
                .inline();
        var code = object.id("code", Codecs.id(), RoleModel::code, "Unique in its form.");
        var title = object.required("title", Codecs.localizedText(), RoleModel::title, "What people read.");
        var peer = object.flag(
                "peer", RoleModel::peer, "Lifts the rule that a mentor among learners is on a higher step.");
        return object.build(values -> new RoleModel(values.get(code), values.get(title), values.get(peer)));
    }

    private static Codec<Form> form() {
        var object = ObjectCodec.<Form>named("Form", "A form of mentorship (форма): who may mentor whom, and how.");
        var code = object.id("code", Codecs.id(), Form::code, "What requests and offers name.");
        var title = object.required("title", Codecs.localizedText(), Form::title, "What people read.");
        var mentors = object.required(
                "mentorCategories", Codecs.nonEmptySet(CATEGORY), Form::mentorCategories, "Who may mentor.");
        var mentees = object.required(
                "menteeCategories", Codecs.nonEmptySet(CATEGORY), Form::menteeCategories, "Who may be mentored.");
        var roleModels = object.list("roleModels", roleModel(), Form::roleModels, "Role models inside the form.");
        var delivery = object.required(
                "delivery", Codecs.constant(DeliveryKind.class), Form::delivery, "How mentoring is delivered (вид).");
        var meetingMode = object.required(
                "meetingMode",
                Codecs.constant(MeetingMode.class),
                Form::meetingMode,
                "JOINT: all mentees of a mentor meet together, at one common time; INDIVIDUAL: each apart.");
        var capacity = object.required(
                "defaultCapacity",
                Codecs.integer(1, 500),
                Form::defaultCapacity,
                "Mentees that a mentor is usually given at the same time, a head count.");
        var minMonths =
                object.required("minMonths", Codecs.integer(1, 120), Form::minMonths, "Shortest programme, in months.");
        var maxMonths =
                object.required("maxMonths", Codecs.integer(1, 120), Form::maxMonths, "Longest programme, in months.");
        var across = object.flag(
                "acrossOrganizations",
                Form::acrossOrganizations,
                "Whether mentor and mentee may belong to different organizations.");
        var commonTime = object.flag(
                "commonTimeRequired",
                Form::commonTimeRequired,
                "Whether a pair without a common time slot is refused.");
        var source = object.optional("source", Codecs.text(), Form::source, "Where the form comes from.");
        return object.build(values -> new Form(
                values.get(code),
                values.get(title),
                values.get(mentors),
                values.get(mentees),
                values.get(roleModels),
                values.get(delivery),
                values.get(meetingMode),
                values.get(capacity),
                values.get(minMonths),
                values.get(maxMonths),
                values.get(across),
                values.get(commonTime),
                values.get(source)));
    }
}
