package org.rightswatch.crawler.fetch;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** Names what went wrong on the wire. */
final class IoFailures {

    private IoFailures() {}

    /**
     * @param cut why the watchdog cut the connection, if it did: whatever was thrown then is only the consequence
     * @param beforeHeaders whether no answer had begun
     */
    static FetchFailure of(Exception e, @Nullable FailureReason cut, boolean beforeHeaders) {
        String detail = detail(e);
        if (cut != null) {
            return new FetchFailure(cut, "cut off by our deadline");
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            FailureReason reason = reason(cause, beforeHeaders);
            if (reason != null) {
                return new FetchFailure(reason, detail);
            }
        }
        return new FetchFailure(
                e instanceof RuntimeException ? FailureReason.PROTOCOL : FailureReason.CONNECTION_LOST, detail);
    }

    private static @Nullable FailureReason reason(Throwable e, boolean beforeHeaders) {
        return switch (e) {
            case BusyException _ -> FailureReason.DEFERRED;
            case UnknownHostException unknown -> isNoSuchHost(unknown) ? FailureReason.NO_SUCH_HOST : FailureReason.DNS;
            case ConnectTimeoutException _ -> FailureReason.CONNECT_TIMEOUT;
            case ConnectException _ -> FailureReason.CONNECT;
            case NoRouteToHostException _ -> FailureReason.CONNECT;
            case SSLException _ -> FailureReason.TLS;
            case MessageConstraintException limit -> constraint(limit);
            case SocketTimeoutException _ ->
                beforeHeaders ? FailureReason.FIRST_BYTE_TIMEOUT : FailureReason.IDLE_TIMEOUT;
            case NoHttpResponseException _ -> FailureReason.CONNECTION_LOST;
            case HttpException _ -> FailureReason.PROTOCOL;
            default -> null;
        };
    }

    /** The system's resolver tells NXDOMAIN from SERVFAIL by words only: those of Linux, macOS and Windows. */
    static boolean isNoSuchHost(UnknownHostException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("name or service not known")
                || message.contains("no address associated")
                || message.contains("nodename nor servname")
                || message.contains("no such host");
    }

    /** The parser tells its limits apart by words only. */
    private static FailureReason constraint(MessageConstraintException limit) {
        String message = String.valueOf(limit.getMessage()).toLowerCase(Locale.ROOT);
        boolean headers = message.contains("header") || message.contains("line length");
        return headers ? FailureReason.TOO_MANY_HEADERS : FailureReason.PROTOCOL;
    }

    private static String detail(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
