package org.rightswatch.alerting.console;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.HashingFunction;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Map;
import java.util.stream.Collectors;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Secret;

/** The users of the console and the hashes of their passwords (Argon2id, or bcrypt from elsewhere). */
final class Passwords {

    /** OWASP's recommendation: 19 MiB, two passes, one lane. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** Checked for a name that nobody has, so that it takes as long. */
    private static final String NOBODY = hash(new Tokens().fresh());

    private final Map<String, String> hashes;

    Passwords(Map<String, Secret> users) {
        this.hashes = users.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, user -> checked(user.getKey(), user.getValue())));
    }

    /** The line for the settings: {@code $argon2id$…} with a fresh salt. */
    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    /** Takes as long for an unknown name as for a known one. */
    boolean match(String name, String password) {
        String hash = hashes.getOrDefault(name, NOBODY);
        boolean same = Password.check(password, hash).with(function(hash));
        return same && hashes.containsKey(name);
    }

    private static String checked(String user, Secret secret) {
        String hash = secret.reveal().strip();
        try {
            function(hash);
            return hash;
        } catch (RuntimeException e) { // Password4j: several kinds, all meaning "not such a hash"
            throw new Problem(
                    "the password hash of console user '" + user + "' is not an Argon2 or bcrypt hash",
                    "alerting.console.users",
                    "make one with 'rightswatch password-hash'");
        }
    }

    private static HashingFunction function(String hash) {
        return hash.startsWith("$argon2")
                ? Argon2Function.getInstanceFromHash(hash)
                : BcryptFunction.getInstanceFromHash(hash);
    }
}
