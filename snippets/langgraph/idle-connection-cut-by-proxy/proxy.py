"""What stands before a cloud database: it ends TLS, and sessions idle for too long."""

import asyncio
import ssl
import tempfile
import threading
from datetime import datetime, timezone

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from psycopg.conninfo import conninfo_to_dict, make_conninfo


def start(url: str, idle: float) -> str:
    """Starts the proxy; returns the address of the database behind it."""
    target = conninfo_to_dict(url)
    loop, context = asyncio.new_event_loop(), _context()

    async def session(reader, writer):
        await reader.readexactly(8)  # the client asks for TLS
        writer.write(b"S")
        await writer.start_tls(context)
        path = f"{target['host']}/.s.PGSQL.5432"
        server, to_server = await asyncio.open_unix_connection(path)
        answers = asyncio.create_task(_copy(server, writer, None))
        await _copy(reader, to_server, idle)
        answers.cancel()
        to_server.close()
        writer.close()  # says goodbye as TLS does

    listener = loop.run_until_complete(asyncio.start_server(session, "127.0.0.1", 0))
    threading.Thread(target=loop.run_forever, daemon=True).start()
    port = listener.sockets[0].getsockname()[1]
    return make_conninfo(url, host="127.0.0.1", port=port, sslmode="require")


async def _copy(reader, writer, idle: float | None) -> None:
    try:
        while data := await asyncio.wait_for(reader.read(65536), idle):
            writer.write(data)
    except TimeoutError:
        return


def _context() -> ssl.SSLContext:
    """A certificate of its own making, for the length of the program."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "database.example")])
    start, end = (datetime(year, 1, 1, tzinfo=timezone.utc) for year in (2020, 2100))
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, start, end)
    certificate = builder.sign(key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    form = serialization.PrivateFormat.PKCS8
    secret = key.private_bytes(pem, form, serialization.NoEncryption())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.NamedTemporaryFile() as file:
        file.write(secret + certificate.public_bytes(pem))
        file.flush()
        context.load_cert_chain(file.name)
    return context
