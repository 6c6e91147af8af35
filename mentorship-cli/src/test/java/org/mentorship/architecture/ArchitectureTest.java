package org.mentorship.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Stream;

/** The lines between the modules. This module sees all of them, so the tests live here. */
@AnalyzeClasses(
        packages = "org.mentorship",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutCompiledRules.class})
class ArchitectureTest {

    /** What the rule compiler makes of the bundled DRL is nobody's source. */
    static final class WithoutCompiledRules implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/mentorship/rules/bundled/");
        }
    }

    @ArchTest
    static final ArchRule modules_depend_in_one_direction = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy("org.mentorship.core..")
            .layer("rules")
            .definedBy("org.mentorship.rules..")
            .layer("matching")
            .definedBy("org.mentorship.matching..")
            .layer("cli")
            .definedBy("org.mentorship.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("matching")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("matching", "cli")
            .because("an embedder takes as many modules as it needs, from the core upwards");

    @ArchTest
    static final ArchRule core_knows_no_engine = classes()
            .that()
            .resideInAPackage("org.mentorship.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.mentorship.core..", "java..", "com.fasterxml.jackson.core..", "org.slf4j..")
            .because("the model is shared with programmes that bring their own engine and their own JSON mapper");

    @ArchTest
    static final ArchRule drools_stays_in_the_rules = noClasses()
            .that()
            .resideInAnyPackage("org.mentorship.core..", "org.mentorship.matching..", "org.mentorship.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("rule books hide the engine that runs them");

    @ArchTest
    static final ArchRule optaplanner_stays_in_the_inside_of_matching = noClasses()
            .that(are(DescribedPredicate.not(resideInAPackage("org.mentorship.matching.internal.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.optaplanner..")
            .because("the solver can be replaced without a change for its callers");

    @ArchTest
    static final ArchRule proof_shares_nothing_with_the_solver = noClasses()
            .that()
            .resideInAPackage("org.mentorship.matching.proof..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.mentorship.matching.internal..",
                    "org.mentorship.matching.session..",
                    "org.mentorship.matching.explain..",
                    "org.mentorship.matching.compare..",
                    "org.mentorship.matching.approval..")
            .because("what proves a plan must not repeat the mistakes of what made it");

    @ArchTest
    static final ArchRule picocli_stays_in_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("org.mentorship.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("libraries have no command line");

    @ArchTest
    static final ArchRule public_signatures_speak_of_the_domain_alone = classes()
            .that(are(publicApi()))
            .should(showOnly(
                    "types of the JDK and of this project's public packages",
                    resideInAnyPackage("java..")
                            .or(resideInAPackage("org.mentorship..")
                                    .and(DescribedPredicate.not(resideInAPackage("..internal..")))
                                    .as("public"))
                            .or(nameMatching("boolean|byte|char|short|int|long|float|double|void"))))
            .because("callers must not come to depend on Drools, OptaPlanner, Jackson or the inside of a module");

    @ArchTest
    static final ArchRule subjects_are_free_of_cycles = slices().assignedFrom(subjects())
            .should()
            .beFreeOfCycles()
            .because("a subject can then be read, and moved, by itself");

    @ArchTest
    static final ArchRule decisions_do_not_look_at_the_clock = noClasses()
            .that()
            .resideInAnyPackage("org.mentorship.core..", "org.mentorship.rules..", "org.mentorship.matching..")
            .should()
            .callMethodWhere(reads(
                    "the machine's clock",
                    "java\\.time\\.(.*)\\.now|java\\.time\\.Clock\\.system.*|java\\.lang\\.System\\.currentTimeMillis"))
            .because("every decision is taken on the reference date of the programme");

    @ArchTest
    static final ArchRule text_is_utf8_in_any_locale = noClasses()
            .should()
            .accessTargetWhere(platformText())
            .because("under LC_ALL=C the platform's encoding turns Russian words into question marks");

    @ArchTest
    static final ArchRule what_is_given_is_refused_in_both_languages = noClasses()
            .that()
            .resideInAnyPackage("org.mentorship.core..", "org.mentorship.rules..", "org.mentorship.matching..")
            .and()
            .resideOutsideOfPackage("..internal.kernel..")
            .and()
            .haveNameNotMatching(".*\\.Messages(\\$.*)?")
            .and()
            .areNotAssignableTo(IllegalArgumentException.class)
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "an IllegalArgumentException is made",
                    call -> call.getTargetOwner().isEquivalentTo(IllegalArgumentException.class)
                            && !call.getOrigin().getName().equals("$deserializeLambda$")))
            .because(
                    "a Refusal tells people in their language; only the kernel and the bundles speak to developers alone");

    @ArchTest
    static final ArchRule libraries_speak_through_slf4j = noClasses()
            .that()
            .resideInAnyPackage("org.mentorship.core..", "org.mentorship.rules..", "org.mentorship.matching..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "ch.qos.logback..", "org.apache.logging..", "org.slf4j.simple..")
            .because("the application decides where the words of a library go");

    /** Public types of the libraries, outside {@code internal}. */
    private static DescribedPredicate<JavaClass> publicApi() {
        return DescribedPredicate.describe(
                "public API",
                type -> resideInAnyPackage(
                                        "org.mentorship.core..", "org.mentorship.rules..", "org.mentorship.matching..")
                                .test(type)
                        && !type.getPackageName().contains(".internal")
                        && visible(type));
    }

    private static boolean visible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::visible).orElse(true);
    }

    /** Looks at supertypes, fields, parameters, results, exceptions and all type arguments of what callers can see. */
    private static ArchCondition<JavaClass> showOnly(String what, DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("show only " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getSuperclass().ifPresent(parent -> inspect(type, "extends", parent, events));
                type.getInterfaces().forEach(parent -> inspect(type, "implements", parent, events));
                for (JavaField field : type.getFields()) {
                    if (seen(field.getModifiers())) {
                        inspect(type, field.getFullName(), field.getType(), events);
                    }
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (seen(unit.getModifiers())) {
                        Stream.concat(
                                        Stream.of(unit.getReturnType()),
                                        Stream.concat(
                                                unit.getParameterTypes().stream(), unit.getExceptionTypes().stream()))
                                .forEach(used -> inspect(type, unit.getFullName(), used, events));
                    }
                }
            }

            private void inspect(JavaClass owner, String where, JavaType used, ConditionEvents events) {
                for (JavaClass raw : used.getAllInvolvedRawTypes()) {
                    JavaClass element = raw.getBaseComponentType();
                    if (!allowed.test(element)) {
                        events.add(SimpleConditionEvent.violated(
                                owner, owner.getName() + " shows " + element.getName() + " in " + where));
                    }
                }
            }

            private boolean seen(Set<JavaModifier> modifiers) {
                return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                        && !modifiers.contains(JavaModifier.SYNTHETIC);
            }
        };
    }

    /**
     * A subject is a package under a module's front door: {@code core.participant}. The front door itself knows all
     * subjects and lends them its words; {@code internal} and the toolkit {@code json.codec}, which knows no subject's
     * files, serve their module from within.
     */
    private static SliceAssignment subjects() {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "subjects of the modules";
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String[] parts = type.getPackageName().split("\\.");
                return parts.length < 4
                                || type.getPackageName().contains(".internal")
                                || type.getPackageName().startsWith("org.mentorship.core.json.codec")
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(parts[2], parts[3]);
            }
        };
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> reads(
            String what, String names) {
        return DescribedPredicate.describe(
                "a read of " + what, call -> (call.getTargetOwner().getName() + "." + call.getName()).matches(names));
    }

    /** Calls that fall back to the platform's encoding or locale. */
    private static DescribedPredicate<JavaAccess<?>> platformText() {
        Set<String> targets = Set.of(
                "java.lang.String.getBytes()",
                "java.lang.String.<init>([B)",
                "java.lang.String.toLowerCase()",
                "java.lang.String.toUpperCase()",
                "java.io.FileReader.<init>(java.lang.String)",
                "java.io.FileReader.<init>(java.io.File)",
                "java.io.FileWriter.<init>(java.lang.String)",
                "java.io.FileWriter.<init>(java.io.File)",
                "java.io.InputStreamReader.<init>(java.io.InputStream)",
                "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                "java.io.PrintStream.<init>(java.io.OutputStream)",
                "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
                "java.io.PrintWriter.<init>(java.io.OutputStream)",
                "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
                "java.util.Scanner.<init>(java.io.InputStream)",
                "java.nio.charset.Charset.defaultCharset()",
                "java.util.Locale.getDefault()");
        return DescribedPredicate.describe(
                "falls back to the platform's encoding or locale",
                access -> targets.contains(access.getTarget().getFullName()));
    }
}
