package org.mentorship.rules;

import java.util.ArrayList;
import java.util.List;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.internal.engine.Book;
import org.mentorship.rules.internal.engine.Engine;
import org.mentorship.rules.internal.facts.PairFacts;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.vocabulary.Pair;
import org.mentorship.rules.vocabulary.Policy;

/** Feeds pairs to the engine in chunks. */
final class BookPairJudge implements PairJudge {
    private final Book book;
    private final PairFacts facts;
    private final List<Policy> policies;

    BookPairJudge(Book book, Programme programme) {
        this.book = book;
        this.facts = new PairFacts(programme);
        this.policies = book.thresholds().on(programme.referenceDate());
    }

    @Override
    public void judge(Iterable<CandidatePair> pairs, Spoken spoken) {
        Engine.Run run = book.engine().pairs(policies);
        List<Pair> chunk = new ArrayList<>();
        int done = 0;
        for (CandidatePair pair : pairs) {
            chunk.add(facts.of(chunk.size(), pair.request().id(), pair.offer().id()));
            if (chunk.size() == Engine.PAIRS) {
                done = flush(run, chunk, done, spoken);
            }
        }
        flush(run, chunk, done, spoken);
    }

    private static int flush(Engine.Run run, List<Pair> chunk, int done, Spoken spoken) {
        if (!chunk.isEmpty()) {
            run.judge(chunk, (number, verdict) -> spoken.accept(done + number, verdict));
        }
        int now = done + chunk.size();
        chunk.clear();
        return now;
    }
}
