package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import org.mentorship.core.internal.Phrase;

/** What codecs of JSON arrays have in common. */
abstract class ArrayCodec<C> extends Codec<C> {

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_ARRAY;
    }

    @Override
    Phrase expected() {
        return Phrase.of("a list");
    }

    @Override
    Phrase advice() {
        return Phrase.of("Put the elements in square brackets.");
    }

    @Override
    boolean scalar() {
        return false;
    }
}
