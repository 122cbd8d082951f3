package org.rightswatch.crawler.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.rightswatch.contracts.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists of domain names: plain lines, CSV and TSV (the first column that is a name), zone files (the owner of each
 * record, below {@code $ORIGIN}), JSON and JSON lines as certificate-transparency services write them; gzipped or not. Never
 * throws for what a list holds.
 */
public final class NameFeed {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_NAMES = 500_000;
    private static final int LONGEST_LINE = 20_000;
    private static final Pattern NAME = Pattern.compile(
            "(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.)+(?:xn--[a-z0-9-]{2,59}|\\p{L}{2,63})");
    private static final Pattern RECORD = Pattern.compile(
            "(?i)\\s(?:\\d+\\s+)?(?:in\\s+)?(?:ns|a|aaaa|cname|ds|mx|txt|soa|rrsig|nsec3?|dnskey)\\s+\\S*[.:\\d]");
    private static final Set<String> KEYS =
            Set.of("all_domains", "name_value", "dns_names", "common_name", "domain", "domains", "name");

    private final Set<String> names = new LinkedHashSet<>();
    private String origin = "";

    private NameFeed() {}

    /** The names in a list, each once, lower case, without a wildcard's star; at most half a million. */
    public static List<String> read(byte[] bytes) {
        NameFeed feed = new NameFeed();
        String text = new String(unpacked(bytes), StandardCharsets.UTF_8);
        String start = text.stripLeading();
        if (start.startsWith("[") || (start.startsWith("{") && text.strip().indexOf('\n') < 0)) {
            feed.json(text);
        } else {
            text.lines().filter(line -> line.length() < LONGEST_LINE).forEach(feed::line);
        }
        return List.copyOf(feed.names);
    }

    private static byte[] unpacked(byte[] bytes) {
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        if (!gzip) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0 && out.size() < MOST_BYTES; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        } catch (IOException e) {
            return out.toByteArray(); // as far as it goes
        }
    }

    private void line(String line) {
        String clean = line.strip();
        if (clean.isEmpty() || clean.startsWith("#") || clean.startsWith(";")) {
            return;
        }
        if (clean.startsWith("{")) {
            json(clean);
        } else if (clean.toUpperCase(Locale.ROOT).startsWith("$ORIGIN")) {
            origin = clean.substring("$ORIGIN".length()).strip().replaceAll("^\\.|\\.$", "");
        } else if (RECORD.matcher(clean).find()) {
            owner(clean);
        } else {
            column(clean);
        }
    }

    /** Of a zone file's record; a name without a dot at its end is below the origin. */
    private void owner(String record) {
        String owner = record.split("\\s+", 2)[0];
        boolean absolute = owner.endsWith(".") || origin.isEmpty();
        add(absolute ? owner : owner + "." + origin);
    }

    private void column(String line) {
        for (String part : line.split("[,;\t |]+", 12)) {
            if (name(part).isPresent()) {
                add(part);
                return;
            }
        }
    }

    private void json(String text) {
        try {
            collect(Json.events().readTree(text), false);
        } catch (JacksonException e) {
            // one broken line of many; the others stand
            return;
        }
    }

    private void collect(JsonNode node, boolean named) {
        if (node.isString() && named) {
            node.asString().lines().forEach(this::add);
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, named));
        } else if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), KEYS.contains(entry.getKey())));
        }
    }

    private void add(String written) {
        if (names.size() < MOST_NAMES) {
            name(written).ifPresent(names::add);
        }
    }

    private static Optional<String> name(String written) {
        String bare = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^\"|\"$", "")
                .replaceFirst("^https?://", "")
                .replaceFirst("^\\*\\.", "")
                .replaceFirst("[./]+$", "");
        return bare.length() < 254 && NAME.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }
}
