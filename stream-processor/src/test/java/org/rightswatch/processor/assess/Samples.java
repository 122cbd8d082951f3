package org.rightswatch.processor.assess;

import java.time.LocalDate;
import java.util.List;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.register.Register;

/** Rights and listings for tests, written as the JSON a user would write. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private Samples() {}

    /** A trademark of this text; {@code more} are further JSON fields with a leading comma, or empty. */
    public static Right mark(String id, String text, String more) {
        return mark(id, text, more, "velmora");
    }

    /** The same of this holder. */
    static Right mark(String id, String text, String more, String holder) {
        String json = "{'kind':'trademark','id':'" + id + "','holder':'" + holder + "','text':'" + text
                + "','status':'registered'" + more + "}";
        return Json.strict().readValue(json.replace('\'', '"'), Right.class);
    }

    public static Right mark(String id, String text) {
        return mark(id, text, "");
    }

    /** A marketplace listing with this title; {@code more} are further JSON fields with a leading comma, or empty. */
    public static Listing listing(String title, String more) {
        String json = "{'id':'L','source':'bazaar','channel':'marketplace','url':'https://bazaar.example/1','title':'x'"
                + more + "}";
        Listing listing = Json.events().readValue(json.replace('\'', '"'), Listing.class);
        return titled(listing, title);
    }

    public static Listing listing(String title) {
        return listing(title, "");
    }

    private static Listing titled(Listing l, String title) {
        return new Listing(
                l.id(),
                l.source(),
                l.channel(),
                l.url(),
                l.market(),
                l.language(),
                title,
                l.description(),
                l.brand(),
                l.category(),
                l.sku(),
                l.gtin(),
                l.price(),
                l.availability(),
                l.seller(),
                l.images(),
                l.text(),
                l.fetchedAt(),
                l.contentHash(),
                l.capture());
    }

    /** What the engine says about one listing and these rights, every candidate. */
    public static List<Assessment> assess(Listing listing, Right... rights) {
        return MatchingEngine.over(Register.of(List.of(rights))).assess(listing, 0, TODAY);
    }
}
