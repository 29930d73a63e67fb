"""Answers every request over TLS, so that curl and wget do all that they do where there is a network."""
import http.server
import ssl


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Length", "3")
        self.end_headers()
        self.wfile.write(b"ok\n")

    do_POST = do_GET
    do_PUT = do_GET


server = http.server.ThreadingHTTPServer(("127.0.0.1", 443), Answer)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("/opt/recipes/server.pem")
server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
