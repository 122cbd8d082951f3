package org.rightswatch.contracts.right;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.RightId;

/**
 * Something secret whose leak is watched for. A match is an early warning of a leak, nothing more.
 *
 * @param canaries strings that occur nowhere else
 * @param fileDigests {@code sha256:} and 64 hex digits
 */
public record ConfidentialAsset(
        RightId id, String holder, @Nullable String name, List<String> canaries, List<String> fileDigests)
        implements Right {

    public ConfidentialAsset {
        Lists.requireHolder(holder);
        canaries = Lists.orEmpty(canaries);
        fileDigests = Lists.orEmpty(fileDigests);
        if (canaries.isEmpty() && fileDigests.isEmpty()) {
            throw new IllegalArgumentException("a confidential asset needs 'canaries' or 'fileDigests'");
        }
    }

    @Override
    public Optional<String> label() {
        return Optional.ofNullable(name);
    }
}
