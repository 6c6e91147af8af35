package org.mentorship.rules.internal.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItemBuilder;
import org.mentorship.rules.internal.lang.Condition;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Evaluation;
import org.mentorship.rules.internal.lang.Pattern;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Renderer;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.internal.lang.Vocabulary.Property;
import org.mentorship.rules.vocabulary.Verdict;

/**
 * Rules in the engine's own model, made from what was read of them. Conditions and conclusions are evaluated from their
 * trees: no source and no class is generated, and nothing is compiled (docs/decisions/0034-edited-rules-run-from-their-tree.md).
 */
final class RuleModel {
    private static final String PACKAGE = "org.mentorship.rules.edited";
    private static final Global<Verdict> VERDICT = PatternDSL.globalOf(Verdict.class, PACKAGE, "verdict");

    private final Rule rule;
    private final List<Variable<Object>> facts = new ArrayList<>();

    private RuleModel(Rule rule) {
        this.rule = rule;
    }

    static Model of(Collection<Rule> rules) {
        ModelImpl model = new ModelImpl(PACKAGE).addGlobal(VERDICT);
        rules.forEach(rule -> model.addRule(new RuleModel(rule).build()));
        return model;
    }

    private org.drools.model.Rule build() {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            items.add(pattern(i));
        }
        items.add(conclusion());
        return PatternDSL.rule(PACKAGE, rule.id()).build(items.toArray(RuleItemBuilder[]::new));
    }

    @SuppressWarnings("unchecked")
    private ViewItemBuilder<?> pattern(int line) {
        Pattern pattern = rule.patterns().get(line);
        Variable<Object> fact =
                (Variable<Object>) (Variable<?>) PatternDSL.declarationOf(Vocabulary.type(pattern.type()), "$" + line);
        facts.add(fact);
        PatternDef<Object> made = PatternDSL.pattern(fact);
        for (Item item : pattern.items()) {
            if (item instanceof Item.Test test) {
                condition(made, line, test.condition());
            }
        }
        return switch (pattern.quantifier()) {
            case FACT -> made;
            case NOT -> PatternDSL.not(made);
            case EXISTS -> PatternDSL.exists(made);
        };
    }

    private void condition(PatternDef<Object> pattern, int line, Condition condition) {
        Evaluation.Read<Evaluation.Test> read = Evaluation.test(rule, line, condition);
        Expression test = new Expression(read.function(), text(line, condition, read.lines()));
        List<Variable<Object>> others =
                read.lines().stream().skip(1).map(facts::get).toList();
        Optional<Equality> key = equality(line, condition);
        switch (others.size()) {
            case 0 -> {
                if (key.isPresent() && key.get().value() != null) {
                    pattern.expr(test.hash(), test.alone(), key.get().alpha());
                } else {
                    pattern.expr(test.hash(), test.alone());
                }
            }
            case 1 -> {
                if (key.isPresent() && key.get().other() != null) {
                    pattern.expr(
                            test.hash(),
                            others.get(0),
                            test.besideOne(),
                            key.get().beta());
                } else {
                    pattern.expr(test.hash(), others.get(0), test.besideOne());
                }
            }
            case 2 -> pattern.expr(test.hash(), others.get(0), others.get(1), test.besideTwo());
            default -> pattern.expr(test.hash(), others.get(0), others.get(1), others.get(2), test.besideThree());
        }
    }

    /** What tells the condition from others: nodes of the engine are shared by equal conditions on equal facts. */
    private String text(int line, Condition condition, List<Integer> read) {
        StringBuilder text =
                new StringBuilder(rule.patterns().get(line).type()).append(": ").append(Renderer.condition(condition));
        if (read.size() > 1 || text.indexOf("$") >= 0) {
            text.append(" in ").append(rule.id()).append(' ').append(line);
        }
        return text.toString();
    }

    /** A condition that is one equality of a property with a constant or with a variable of an earlier line. */
    private Optional<Equality> equality(int line, Condition condition) {
        if (!(condition instanceof Condition.Comparison comparison)
                || !comparison.operator().equals("==")
                || !(comparison.left() instanceof Operand.Property own)) {
            return Optional.empty();
        }
        Property property = Vocabulary.of(rule.patterns().get(line).type()).get(own.name());
        if (comparison.right() instanceof Operand.Text text) {
            return Optional.of(new Equality(property, text.value(), null));
        }
        if (comparison.right() instanceof Operand.Variable) {
            Evaluation.Read<Evaluation.Test> read = Evaluation.test(rule, line, condition);
            return read.lines().size() == 2
                    ? Optional.of(new Equality(
                            property, null, Evaluation.variable(rule, ((Operand.Variable) comparison.right()).name())))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** A property as the engine asks for it. */
    private record Read(Property property) implements Function1<Object, Object> {
        @Override
        public Object apply(Object fact) {
            return property.of(fact);
        }
    }

    private record Equality(Property property, String value, Property other) {
        @SuppressWarnings("unchecked")
        org.drools.model.AlphaIndex<Object, Object> alpha() {
            return PatternDSL.alphaIndexedBy(
                    (Class<Object>) (Class<?>) String.class,
                    ConstraintType.EQUAL,
                    property.place(),
                    new Read(property),
                    value);
        }

        @SuppressWarnings("unchecked")
        org.drools.model.BetaIndex<Object, Object, Object> beta() {
            return PatternDSL.betaIndexedBy(
                    (Class<Object>) property.type(),
                    ConstraintType.EQUAL,
                    property.place(),
                    new Read(property),
                    new Read(other));
        }
    }

    /** A condition in the forms that the engine takes, told apart by its text. */
    private record Expression(Evaluation.Test test, String hash) {
        Predicate1<Object> alone() {
            class Alone implements Predicate1<Object>, HashedExpression {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean test(Object fact) {
                    return test.holds(new Object[] {fact});
                }

                @Override
                public String getExpressionHash() {
                    return hash;
                }
            }
            return new Alone();
        }

        Predicate2<Object, Object> besideOne() {
            class Beside implements Predicate2<Object, Object>, HashedExpression {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean test(Object fact, Object other) {
                    return test.holds(new Object[] {fact, other});
                }

                @Override
                public String getExpressionHash() {
                    return hash;
                }
            }
            return new Beside();
        }

        Predicate3<Object, Object, Object> besideTwo() {
            class Beside implements Predicate3<Object, Object, Object>, HashedExpression {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean test(Object fact, Object one, Object two) {
                    return test.holds(new Object[] {fact, one, two});
                }

                @Override
                public String getExpressionHash() {
                    return hash;
                }
            }
            return new Beside();
        }

        Predicate4<Object, Object, Object, Object> besideThree() {
            class Beside implements Predicate4<Object, Object, Object, Object>, HashedExpression {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean test(Object fact, Object one, Object two, Object three) {
                    return test.holds(new Object[] {fact, one, two, three});
                }

                @Override
                public String getExpressionHash() {
                    return hash;
                }
            }
            return new Beside();
        }
    }

    private RuleItemBuilder<?> conclusion() {
        Evaluation.Read<List<Evaluation.Value>> read = Evaluation.arguments(rule);
        List<Variable<?>> given = new ArrayList<>(List.of(VERDICT));
        read.lines().forEach(line -> given.add(facts.get(line)));
        return new Speech(new Call(Vocabulary.method(rule), read.function()), given.toArray(Variable[]::new));
    }

    /** Hands a block over all facts to the engine, whose own builder takes them one by one. */
    private static final class Speech extends ConsequenceBuilder._N {
        Speech(BlockN block, Variable<?>... given) {
            super(given);
            this.block = block;
        }
    }

    /** Calls the verdict with the values of the conclusion; what follows its fixed parameters are values of the reason. */
    private static final class Call implements BlockN {
        private static final long serialVersionUID = 1L;

        private final transient Method method;
        private final transient List<Evaluation.Value> values;

        Call(Method method, List<Evaluation.Value> values) {
            this.method = method;
            this.values = values;
        }

        @Override
        public void execute(Object... given) {
            Object[] facts = java.util.Arrays.copyOfRange(given, 1, given.length);
            int fixed = method.getParameterCount() - 1;
            Object[] arguments = new Object[fixed + 1];
            Object[] rest = new Object[values.size() - fixed];
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i).of(facts);
                if (i < fixed) {
                    arguments[i] = value;
                } else {
                    rest[i - fixed] = value;
                }
            }
            arguments[fixed] = rest;
            try {
                method.invoke(given[0], arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("The verdict cannot be called.\nReport this as a defect.", e);
            }
        }
    }
}
