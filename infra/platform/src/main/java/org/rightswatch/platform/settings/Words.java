package org.rightswatch.platform.settings;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.rightswatch.contracts.json.Json;

/** The words of an enum as they are written in a file. */
final class Words {

    private Words() {}

    static String of(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> Json.strict().valueToTree(constant).asString())
                .collect(Collectors.joining(", "));
    }
}
