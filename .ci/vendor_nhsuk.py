"""Take what we serve of the NHS design system out of its npm package, `nhsuk-frontend-X.Y.Z.tgz`.

See docs/look.md. Nothing here runs when the program is set up, started or tested.
"""

import hashlib
import json
import re
import sys
import tarfile
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent / "app" / "static" / "nhsuk"
DIST = "package/dist/nhsuk"


def main(archive: str) -> None:
    """Write style, script and the pictures that the style names, then the manifest of them all."""
    with tarfile.open(archive) as package:

        def read(name: str) -> bytes:
            found = package.extractfile(name)
            return found.read() if found else sys.exit(f"{name} is not in the package")

        version = json.loads(read("package/package.json"))["version"]
        style = fit_style(read(f"{DIST}/nhsuk-frontend.min.css").decode())
        keep("nhsuk-frontend.min.css", style.encode())
        keep("nhsuk-frontend.min.js", without_map(read(f"{DIST}/nhsuk-frontend.min.js").decode()).encode())
        for picture in sorted(set(re.findall(r"url\((images/[^)]+)\)", style))):
            keep(picture, read(f"{DIST}/assets/{picture}"))
    files = sorted(path for path in HOME.rglob("*") if path.is_file() and path.name != "manifest.json")
    hashes = {
        path.relative_to(HOME).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }
    manifest = {"package": "nhsuk-frontend", "version": version, "sha256": hashes}
    (HOME / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def fit_style(style: str) -> str:
    """Drop the fonts, which another host has and are not ours to use; name pictures beside the style."""
    return without_map(re.sub(r"@font-face\{[^}]*\}", "", style).replace("url(/assets/", "url("))


def without_map(text: str) -> str:
    """Drop the pointer to a source map that we do not serve."""
    return re.sub(r"\n?(/\*|//)# sourceMappingURL=\S+( \*/)?\s*$", "\n", text)


def keep(name: str, content: bytes) -> None:
    """Write one file under the folder that is served."""
    path = HOME / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1])
