package org.rightswatch.alerting.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rightswatch.testkit.browser.InstalledChromium;

/** Takes pictures of every page of the {@link ConsolePreview} in both languages and two sizes: {@code Shots DIR}. */
public final class Shots {

    private Shots() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        String console = "http://127.0.0.1:8099";
        try (Chromium browser = Chromium.start(InstalledChromium.required())) {
            for (String language : List.of("zh", "en")) {
                for (int width : List.of(1360, 390)) {
                    String name = language + "-" + width;
                    browser.size(width, width == 390 ? 844 : 900);
                    browser.open(console + "/language/" + language + "?back=/login");
                    browser.screenshot(directory.resolve("login-" + name + ".png"));
                    browser.evaluate(
                            "document.getElementById('name').value='analyst';document.getElementById('password').value='analyst'");
                    browser.follow("document.querySelector('.door form').submit()");
                    browser.screenshot(directory.resolve("hits-" + name + ".png"));
                    browser.open(console + "/hits?q=nothinglikethis");
                    browser.screenshot(directory.resolve("empty-" + name + ".png"));
                    browser.open(console + "/hits");
                    browser.follow("document.querySelector('.hit h2 a').click()");
                    browser.screenshot(directory.resolve("hit-" + name + ".png"));
                    browser.open(console + "/hits/nosuchhit");
                    browser.screenshot(directory.resolve("message-" + name + ".png"));
                    browser.open(console + "/hits");
                    browser.follow("document.querySelector('form[action=\"/logout\"]').submit()");
                }
            }
            System.out.println(browser.complaints());
        }
    }
}
