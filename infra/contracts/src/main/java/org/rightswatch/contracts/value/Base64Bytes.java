package org.rightswatch.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/** Bytes that travel in JSON as base64. */
public record Base64Bytes(@JsonValue String base64) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Base64Bytes {
        Base64.getDecoder().decode(base64);
    }

    /** Wraps a copy of the bytes. */
    public static Base64Bytes of(byte[] bytes) {
        return new Base64Bytes(Base64.getEncoder().encodeToString(bytes));
    }

    /** A fresh copy of the bytes. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}
