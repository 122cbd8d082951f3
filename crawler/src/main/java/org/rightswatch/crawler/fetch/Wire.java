package org.rightswatch.crawler.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.StatusLine;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.domain.Siblings;
import org.rightswatch.crawler.url.WebUrl;

/** Sends one GET and reads its answer within all limits. Thread-safe; the caller's (virtual) thread blocks. */
final class Wire implements AutoCloseable {

    /** Of an error page: enough to recognise a challenge. */
    private static final int ERROR_PAGE_BYTES = 256 * 1024;

    private static final String PAGES = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /** Many hosts of pictures send the kind that is liked best; these can be read. */
    private static final String PICTURES = "image/jpeg,image/png,image/gif;q=0.9,image/webp;q=0.8,image/*;q=0.2";

    private final FetchSettings settings;
    private final AddressGuard guard;
    private final Clock clock;
    private final GuardedResolver resolver;
    private final CloseableHttpClient client;
    private final Watchdog watchdog = new Watchdog();

    Wire(FetchSettings settings, GuardedResolver.Names names, Clock clock) {
        this.settings = settings;
        this.guard = new AddressGuard(settings.allow(), settings.ports());
        this.clock = clock;
        this.resolver = new GuardedResolver(guard, names, settings.limits().connect());
        this.client = HttpClients.build(settings, resolver);
    }

    /** Whether the address may be asked at all, as far as it says itself. */
    void check(WebUrl url) throws RefusedAddressException {
        guard.checkUrl(url);
    }

    Siblings.Answer siblings(String host) {
        return resolver.siblings(host);
    }

    /** Waits for its turn, asks, and tells the pace when that is over. */
    Answer get(WebUrl url, Ask ask, Pace pace) throws FetchFailure, RefusedAddressException, TooLargeException {
        pace.beforeRequest();
        try {
            return get(url, ask);
        } finally {
            pace.ended();
        }
    }

    /** The same for a part of a page, which may send something along. */
    Answer get(WebUrl url, PartRequest part, Ask ask, Pace pace)
            throws FetchFailure, RefusedAddressException, TooLargeException {
        pace.beforeRequest();
        try {
            return send(part.to(url), url, ask);
        } finally {
            pace.ended();
        }
    }

    /** Sends a form, such as a token is asked for with; no redirects, no pace of its own. */
    Answer post(WebUrl url, Ask ask, String form) throws FetchFailure, RefusedAddressException, TooLargeException {
        HttpPost request = new HttpPost(RequestTarget.of(url));
        request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return send(request, url, ask);
    }

    private Answer get(WebUrl url, Ask ask) throws FetchFailure, RefusedAddressException, TooLargeException {
        return send(new HttpGet(RequestTarget.of(url)), url, ask);
    }

    private Answer send(HttpUriRequestBase request, WebUrl url, Ask ask)
            throws FetchFailure, RefusedAddressException, TooLargeException {
        HttpHost host = new HttpHost(url.scheme(), AddressGuard.bare(url.host()), url.port());
        headers(request, ask);
        ask.secrets().forEach(request::setHeader);
        HttpClientContext context = HttpClientContext.create();
        Instant startedAt = clock.instant();
        try (Watchdog.Watch watch = watchdog.watch(settings.limits(), request::cancel)) {
            return exchange(host, request, context, new Reading(ask, watch, startedAt));
        }
    }

    private record Reading(Ask ask, Watchdog.Watch watch, Instant startedAt) {}

    private Answer exchange(HttpHost host, HttpUriRequestBase request, HttpClientContext context, Reading reading)
            throws FetchFailure, RefusedAddressException, TooLargeException {
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(host, request, context);
            reading.watch().progress();
            Answer answer = read(response, context, reading);
            if (answer.body().whole()) {
                response.close(); // gives the connection back
            } else {
                discard(request, response);
            }
            return answer;
        } catch (TooLargeException | RefusedAddressException e) {
            discard(request, response);
            throw e;
        } catch (IOException | RuntimeException e) { // RuntimeException: the client on hostile input
            discard(request, response);
            throw IoFailures.of(e, reading.watch().reason(), response == null);
        }
    }

    private void headers(HttpUriRequestBase request, Ask ask) {
        FetchOrder.Validators known = ask.known();
        request.setHeader("User-Agent", settings.userAgentHeader());
        if (!request.containsHeader("Accept")) {
            request.setHeader("Accept", ask.accepts().contains(MediaKind.PICTURE) ? PICTURES : PAGES);
        }
        request.setHeader("Accept-Encoding", ContentDecoder.ACCEPTED);
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
    }

    private Answer read(ClassicHttpResponse response, HttpClientContext context, Reading reading) throws IOException {
        HttpEntity entity = response.getEntity();
        String type = entity == null || entity.getContentType() == null ? "" : entity.getContentType();
        MediaKind declared = MediaKind.declared(type);
        boolean success = response.getCode() >= 200 && response.getCode() < 300;
        if (success && declared != null && !reading.ask().accepts().contains(declared)) {
            return answer(response, context, reading, new Body(new byte[0], false, type));
        }
        Body body = entity == null ? Body.NONE : body(entity, type, reading, success);
        return answer(response, context, reading, body);
    }

    private static Body body(HttpEntity entity, String type, Reading reading, boolean success) throws IOException {
        Ask ask = reading.ask();
        return success
                ? Body.read(entity, ask.limit(type), ask, reading.watch())
                : Body.read(entity, ERROR_PAGE_BYTES, ask.cutting(), reading.watch());
    }

    private Answer answer(ClassicHttpResponse response, HttpClientContext context, Reading reading, Body body) {
        List<HttpHeader> headers = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            headers.add(new HttpHeader(header.getName(), header.getValue() == null ? "" : header.getValue()));
        }
        return new Answer(
                requestHead(context.getRequest(), reading.ask().secrets().keySet()),
                new StatusLine(response).toString(),
                response.getCode(),
                headers,
                body,
                peer(context),
                reading.startedAt(),
                Duration.between(reading.startedAt(), clock.instant()));
    }

    /** As sent, but for the secrets: evidence is shown to others. */
    private static String requestHead(HttpRequest request, Set<String> secrets) {
        StringBuilder head = new StringBuilder(request.getMethod())
                .append(' ')
                .append(request.getRequestUri())
                .append(" HTTP/1.1\r\n");
        for (Header header : request.getHeaders()) {
            boolean secret = secrets.stream().anyMatch(header.getName()::equalsIgnoreCase);
            head.append(header.getName())
                    .append(": ")
                    .append(secret ? "(withheld)" : header.getValue())
                    .append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static @Nullable InetAddress peer(HttpClientContext context) {
        EndpointDetails endpoint = context.getEndpointDetails();
        return endpoint != null && endpoint.getRemoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress()
                : null;
    }

    private static void discard(HttpUriRequestBase request, @Nullable ClassicHttpResponse response) {
        request.cancel();
        if (response != null) {
            try {
                response.close();
            } catch (IOException e) {
                // the connection is gone either way
            }
        }
    }

    @Override
    public void close() throws IOException {
        watchdog.close();
        client.close();
        resolver.close();
    }
}
