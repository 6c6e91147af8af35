package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;

/** What codecs of JSON arrays have in common. */
abstract class ArrayCodec<C> extends Codec<C> {

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_ARRAY;
    }

    @Override
    String expected() {
        return "a list";
    }

    @Override
    String advice() {
        return "Put the elements in square brackets.";
    }

    @Override
    boolean scalar() {
        return false;
    }
}
