package org.mentorship.rules.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Renderer;
import org.mentorship.rules.internal.lang.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles rules at run time; leaves nothing behind in KIE's repository. */
final class RuleCompiler {
    private static final String PACKAGE = "org.mentorship.rules.edited";
    private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);
    private static final AtomicLong NUMBER = new AtomicLong();

    private RuleCompiler() {}

    /**
     * A base with the bundled rules, without those of {@code off}, and with the compiled packages.
     *
     * @param bundled whether the bundled rules are wanted at all
     */
    static KieBase base(boolean bundled, Set<String> off, Collection<KiePackage> edited) {
        InternalKnowledgeBase base = (InternalKnowledgeBase) (bundled ? BundledRules.compiled() : BundledRules.empty());
        for (KiePackage rules : List.copyOf(base.getKiePackages())) {
            for (org.kie.api.definition.rule.Rule rule : List.copyOf(rules.getRules())) {
                String name = rule.getName();
                if (off.contains(name.substring(0, name.indexOf(' ')))) {
                    base.removeRule(rules.getName(), name);
                }
            }
        }
        Collection<InternalKnowledgePackage> packages = new HashSet<>();
        edited.forEach(one -> packages.add((InternalKnowledgePackage) one));
        base.addPackages(packages);
        return base;
    }

    /** Compiles the rules; what cannot be compiled is in {@code problems}. */
    static Collection<KiePackage> compile(List<Rule> rules, Problems problems) {
        Collection<KiePackage> packages = attempt(rules);
        if (packages == null) {
            int before = problems.size();
            for (Rule rule : rules) {
                if (attempt(List.of(rule)) == null) {
                    problems.add(rule.file(), rule.line(), "compile.failed", rule.id());
                }
            }
            if (problems.size() == before) {
                Rule first = rules.get(0);
                problems.add(first.file(), first.line(), "compile.failed", first.id());
            }
            return List.of();
        }
        return packages;
    }

    private static Collection<KiePackage> attempt(List<Rule> rules) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(PACKAGE, "book-" + NUMBER.incrementAndGet(), "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        Resource text = services.getResources()
                .newByteArrayResource(Renderer.file(PACKAGE, rules).getBytes(StandardCharsets.UTF_8), "UTF-8")
                .setResourceType(ResourceType.DRL)
                .setSourcePath("src/main/resources/org/mentorship/rules/edited/rules.drl");
        files.write(text);
        try {
            KieBuilder builder = services.newKieBuilder(files, RuleCompiler.class.getClassLoader())
                    .buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                return null;
            }
            return List.copyOf(services.newKieContainer(release, RuleCompiler.class.getClassLoader())
                    .getKieBase()
                    .getKiePackages());
        } catch (RuntimeException e) {
            // The compiler's own words speak of generated Java; the caller is told which rule it is.
            LOG.debug(
                    "Rules ({}) were not compiled.",
                    rules.stream().map(Rule::id).toList(),
                    e);
            return null;
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }
}
