package org.mentorship.rules.internal.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.mentorship.rules.internal.lang.Renderer;
import org.mentorship.rules.internal.lang.Rule;

/**
 * Rules as the engine runs them: the bundled ones as compiled at build time, all others from their trees. The bases used last
 * are kept by what their rules say, so books that differ in thresholds alone, or a book that is loaded again, share one.
 */
final class Bases {
    private static final int KEPT = 8;

    private static final Map<String, KieBase> LATEST = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KieBase> eldest) {
            return size() > KEPT;
        }
    };

    private Bases() {}

    /** A base with these rules; safe for use by several threads. */
    static KieBase of(Collection<Rule> rules) {
        if (BundledRules.isWhole(rules)) {
            return BundledRules.base();
        }
        String key = digest(rules);
        synchronized (LATEST) {
            KieBase known = LATEST.get(key);
            if (known != null) {
                return known;
            }
        }
        KieBase made = build(rules);
        synchronized (LATEST) {
            KieBase before = LATEST.putIfAbsent(key, made);
            return before == null ? made : before;
        }
    }

    private static KieBase build(Collection<Rule> rules) {
        List<Rule> edited =
                rules.stream().filter(rule -> !BundledRules.isBundled(rule)).toList();
        TreeSet<String> bundled = rules.stream()
                .filter(BundledRules::isBundled)
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Model> models = new ArrayList<>(bundled.isEmpty() ? List.of() : BundledRules.models(bundled));
        if (!edited.isEmpty()) {
            models.add(RuleModel.of(edited));
        }
        return KieBaseBuilder.createKieBaseFromModel(models);
    }

    /** Of what the rules say and how they run. */
    private static String digest(Collection<Rule> rules) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            text.append(BundledRules.isBundled(rule)).append(Renderer.canonical(rule));
        }
        return digest(text);
    }

    static String digest(CharSequence text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing.\nRun on a complete Java platform.", e);
        }
    }
}
