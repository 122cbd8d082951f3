package org.rightswatch.crawler.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.platform.cli.Terminal;

/**
 * The child process: documents on standard input, texts on standard output, each as a length and so many bytes. Ends when
 * its input ends, so it never outlives its parent, and ends itself when a document takes too long.
 */
@Terminal
final class DocumentWorker {

    /** What it ends itself with when a document takes too long. */
    static final int TOO_SLOW_STATUS = 4;

    private DocumentWorker() {}

    /** Arguments: characters to keep, seconds per document. */
    public static void main(String[] arguments) throws IOException {
        int characters = Integer.parseInt(arguments[0]);
        long deadline = Long.parseLong(arguments[1]) * 1000;
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        TikaReader reader = new TikaReader();
        Timer watchdog = new Timer("watchdog", true);
        while (true) {
            byte[] type;
            try {
                type = frame(in);
            } catch (EOFException e) {
                return; // the parent is gone or done
            }
            byte[] document = frame(in);
            TimerTask bite = new TimerTask() {
                @Override
                public void run() {
                    Runtime.getRuntime().halt(TOO_SLOW_STATUS);
                }
            };
            watchdog.schedule(bite, deadline);
            DocumentText text = reader.read(document, new String(type, StandardCharsets.UTF_8), characters);
            bite.cancel();
            byte[] answer = Json.events().writeValueAsBytes(text);
            out.writeInt(answer.length);
            out.write(answer);
            out.flush();
        }
    }

    private static byte[] frame(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
