package org.rightswatch.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.rightswatch.platform.problem.Problem;

/** TCP ports on 127.0.0.1. */
public final class LoopbackPort {
    private LoopbackPort() {}

    /** This port when it is free, else 0, which stands for any free one. */
    public static int preferring(int port) {
        try (ServerSocket socket = bind(port)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }

    /** A port that nobody held a moment ago. */
    public static int free() {
        try (ServerSocket socket = bind(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The port itself when given and free, any free one when 0.
     *
     * @param program who would listen there, for the message
     * @throws Problem when it is taken
     */
    public static int choose(String program, int wanted) {
        if (wanted == 0) {
            return free();
        }
        try (ServerSocket socket = bind(wanted)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Problem(
                    "port " + wanted + " is already taken (" + e.getMessage() + ")",
                    program + " on 127.0.0.1:" + wanted,
                    "stop the program that holds it, or choose another port (0 takes a free one)");
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 1);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
