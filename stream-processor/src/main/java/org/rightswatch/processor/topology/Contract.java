package org.rightswatch.processor.topology;

import org.rightswatch.contracts.json.Malformed;
import org.rightswatch.platform.problem.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** Why bytes are not what the contract says, as one word for counting and one line for a person. */
record Contract(String reason, String detail) {

    static final String MALFORMED = "malformed-json";
    static final String INVALID = "invalid";
    static final String OTHER_KEY = "other-key";

    static Contract broken(JacksonException e) {
        return new Contract(e instanceof StreamReadException ? MALFORMED : INVALID, Malformed.explain(e));
    }

    static Contract otherKey(String key, String id) {
        return new Contract(OTHER_KEY, Line.of("the key is '" + key + "' but the id is '" + id + "'"));
    }
}
