package org.rightswatch.crawler.render;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.nio.charset.StandardCharsets;

/**
 * What a shown page looks like: its text and its picture. Both are taken past the page's own scripts, which could give another
 * answer, and are bounded before they leave the browser.
 */
final class Look {

    /** Longer pages are cut: a picture of them would fill the memory and tell nobody more. */
    private static final int TALLEST = 6_000;

    private static final double PICTURE_MILLIS = 10_000;

    private final Page page;
    private final CDPSession session;

    Look(Page page) {
        this.page = page;
        this.session = page.context().newCDPSession(page);
    }

    /** More text than may be taken. */
    static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchException(long length, long most) {
            super("the finished page has " + length + " characters, more than " + most, null, false, false);
        }
    }

    /** The document as it stands, HTML in UTF-8. */
    byte[] text(long most) {
        String script = "(()=>{const e=document.documentElement;if(!e)return '';const t=e.outerHTML;"
                + "return t.length>" + most + "?t.length:(document.doctype?'<!DOCTYPE html>':'')+t})()";
        JsonObject ask = new JsonObject();
        ask.addProperty("expression", script);
        ask.addProperty("contextId", world());
        ask.addProperty("returnByValue", true);
        JsonElement value =
                session.send("Runtime.evaluate", ask).getAsJsonObject("result").get("value");
        if (value == null) {
            throw new PlaywrightException("the document could not be read");
        }
        if (value.getAsJsonPrimitive().isNumber()) {
            throw new TooMuchException(value.getAsLong(), most);
        }
        return value.getAsString().getBytes(StandardCharsets.UTF_8);
    }

    /** A world of its own beside the page's scripts, over the same document. */
    private int world() {
        String frame = session.send("Page.getFrameTree")
                .getAsJsonObject("frameTree")
                .getAsJsonObject("frame")
                .get("id")
                .getAsString();
        JsonObject ask = new JsonObject();
        ask.addProperty("frameId", frame);
        ask.addProperty("worldName", "reading");
        return session.send("Page.createIsolatedWorld", ask)
                .get("executionContextId")
                .getAsInt();
    }

    /** A PNG of the page from its top; empty when the browser has nothing to show in time. */
    byte[] picture() {
        JsonObject size = session.send("Page.getLayoutMetrics").getAsJsonObject("cssContentSize");
        int height = Math.clamp(size.get("height").getAsLong(), Chromium.HEIGHT, TALLEST);
        try {
            return page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, Chromium.WIDTH, height)
                    .setTimeout(PICTURE_MILLIS));
        } catch (TimeoutError e) {
            return new byte[0];
        }
    }
}
