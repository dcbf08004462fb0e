# Motcua in a container: nobody's user, nothing to write but /var/lib/motcua and /tmp. See docs/deploy.md.
FROM python:3.12-slim-bookworm AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY assistant assistant
COPY bots bots
COPY ingest ingest
COPY knowledge knowledge
RUN python -m venv /opt/motcua && /opt/motcua/bin/pip install --no-cache-dir '.[postgresql,report]'

FROM python:3.12-slim-bookworm
# Readers of scans and old Word files, for `motcua ingest`; a server that only answers does without (--build-arg READERS=).
ARG READERS="tesseract-ocr-vie poppler-utils antiword"
# hadolint ignore=DL3008
RUN if [ -n "$READERS" ]; then apt-get update && apt-get install -y --no-install-recommends $READERS \
    && rm -rf /var/lib/apt/lists/*; fi \
    && groupadd --gid 10001 motcua \
    && useradd --uid 10001 --gid 10001 --home-dir /var/lib/motcua --create-home --shell /usr/sbin/nologin motcua
COPY --from=build /opt/motcua /opt/motcua
# Libraries that want a home for their caches find /tmp, the one place beside the volume that can be written.
ENV PATH=/opt/motcua/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOME=/tmp \
    MOTCUA_HOME=/var/lib/motcua MOTCUA_HOST=0.0.0.0
USER 10001:10001
WORKDIR /var/lib/motcua
VOLUME /var/lib/motcua
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["motcua"]
CMD ["serve"]
