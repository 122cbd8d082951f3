package org.rightswatch.local.demo;

import com.password4j.Password;
import java.security.SecureRandom;
import java.util.Base64;

/** The demo's only console user, with a password that is made anew each time. */
record Login(String name, String password) {
    private static final int PASSWORD_BYTES = 9;

    static Login fresh() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return new Login("analyst", Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** As the settings want it. */
    String hash() {
        return Password.hash(password).withBcrypt().getResult();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name;
    }
}
