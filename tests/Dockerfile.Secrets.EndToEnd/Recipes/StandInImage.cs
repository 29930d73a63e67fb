using System.Security.Cryptography;
using System.Text;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd.Recipes;

/// <summary>An image in which one script stands for every package manager of the recipes.</summary>
public sealed class StandInImage : IAsyncLifetime
{
    public const string Name = "dockerfile-secrets-stand-in";

    /// <summary>What every recipe is given. The script knows its hash alone, so that the image does not hold it.</summary>
    public const string Credential = "wq7Rt2LmX9vB4kZs6YdP1nHc";

    private const string Script = """
        #!/bin/sh
        # Where each tool looks for its credential, as its documentation says. Nothing is printed of it.
        set -eu
        tool=${0##*/}
        fail() { echo "stand-in: $tool has $1" >&2; exit 9; }
        same() { [ "$(busybox sha256sum | busybox cut -d' ' -f1)" = HASH ] || fail "another credential"; }
        file() { [ -f "$1" ] || fail "no $1"; same <"$1"; }
        variable() { printf %s "$1" | same; }
        names() { busybox grep -qF "$2" "$1" || fail "no $2 in $1"; }
        make() { busybox mkdir -p "$(busybox dirname "$1")"; echo made >"$1"; }
        case "$tool ${1:-}" in
          'npm ci')
            # A project's own .npmrc counts beside that of the home directory.
            if [ -n "${NPM_TOKEN:-}" ]; then names .npmrc '${NPM_TOKEN}'; variable "$NPM_TOKEN"; else file "$HOME/.npmrc"; fi ;;
          'pip install') if [ -n "${PIP_INDEX_URL:-}" ]; then variable "$PIP_INDEX_URL"; else file "$HOME/.netrc"; fi ;;
          'dotnet restore')
            if [ -n "${NuGetPackageSourceCredentials_private:-}" ]; then names nuget.config 'key="private"'; variable "$NuGetPackageSourceCredentials_private"
            else file "$HOME/.nuget/NuGet/NuGet.Config"; fi ;;
          'dotnet publish') make /app/app.dll ;;
          'mvn -B')
            if [ "$2" = -s ]; then names "$3" '${env.MAVEN_PASSWORD}'; variable "$MAVEN_PASSWORD"; else file "$HOME/.m2/settings.xml"; fi
            make target/app.jar ;;
          'go mod') file "$HOME/.netrc"; make /go/pkg/mod/module ;;
          'go build') [ -f /go/pkg/mod/module ] || fail "no modules"; make /app ;;
          'cargo fetch')
            if [ -n "${CARGO_REGISTRIES_PRIVATE_TOKEN:-}" ]; then variable "$CARGO_REGISTRIES_PRIVATE_TOKEN"; else file /usr/local/cargo/credentials.toml; fi ;;
          'cargo build') make target/release/app ;;
          'git -c') case $2 in "credential.helper=store --file="*) file "${2#*--file=}" ;; *) fail "no credentials" ;; esac; make /app/README ;;
          'git clone') [ -S "$SSH_AUTH_SOCK" ] || fail "no agent"; [ -f /etc/ssh/ssh_known_hosts ] || fail "no known hosts"; make /app/README ;;
          'apt-get update' | 'apt-get install') file /etc/apt/auth.conf.d/private.conf ;;
          *) fail "no command $*" ;;
        esac
        """;

    private static readonly string[] Tools = ["npm", "pip", "dotnet", "mvn", "go", "cargo", "git", "apt-get"];

    // Made once, however many classes of tests wait for it.
    private static readonly Lazy<Task> Made = new(Make);

    /// <summary>What the recipes copy.</summary>
    public static IReadOnlyDictionary<string, string> Context { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".npmrc"] = "//npm.example.com/:_authToken=${NPM_TOKEN}\n",
        ["package.json"] = "{}\n",
        ["package-lock.json"] = "{}\n",
        ["requirements.txt"] = "app\n",
        ["app.csproj"] = "<Project />\n",
        ["nuget.config"] = "<configuration><packageSources><add key=\"private\" value=\"https://nuget.example.com/v3/index.json\" /></packageSources></configuration>\n",
        ["pom.xml"] = "<project />\n",
        ["settings.xml"] = "<settings><servers><server><id>private</id><password>${env.MAVEN_PASSWORD}</password></server></servers></settings>\n",
        ["go.mod"] = "module app\n",
        ["go.sum"] = "",
        ["Cargo.toml"] = "[package]\n",
        ["Cargo.lock"] = "",
        [".cargo/config.toml"] = "[registries.private]\n",
        ["src/main.rs"] = "fn main() {}\n",
        ["known_hosts"] = "git.example.com ssh-ed25519 AAAA\n",
        ["private.sources"] = "Types: deb\n",
    };

    public Task InitializeAsync() => Engine.Socket is null ? Task.CompletedTask : Made.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task Make()
    {
        var copies = string.Concat(Tools.Select(tool => $"COPY --chmod=755 stand-in /bin/{tool}\n"));
        using var place = new Workplace($"FROM dockerfile-secrets-probe\nRUN busybox --install -s /bin\nCOPY passwd /etc/passwd\n{copies}");
        place.Write("context/stand-in", Script.Replace("HASH", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Credential))), StringComparison.Ordinal) + "\n");
        place.Write("context/passwd", "root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000:node:/home/node:/bin/sh\n");
        var outcome = await Program.Docker(place, "buildx", "build", "--network", "none", "-t", Name, "context");
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
    }
}
