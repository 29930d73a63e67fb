using System.Text;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd.Cases;

/// <summary>A Dockerfile over the space of what decides about secrets; the same number gives the same file.</summary>
internal sealed class GeneratedFile
{
    /// <summary>All ids that a file can ask for: those it names, and those that follow from a target, a variable or a platform.</summary>
    public static readonly string[] Ids = ["tok", "npm_token", "x-1", "deep/key", "k_amd64", "k_arm64", "k_blue", "k_given", "k_absent", "k_", "npmrc", "plain.txt", "cert.pem", "fallback"];

    private static readonly string[] Named = ["tok", "npm_token", "x-1", "deep/key", "k_$TARGETARCH", "k_${COLOUR}", "k_$GIVEN", "${NOWHERE:-fallback}", "\"tok\""];
    private static readonly string[] Targets = ["/npmrc", "/run/plain.txt", "npmrc", "sub/dir/cert.pem", "/a/b/../c/cert.pem", "./plain.txt", "$HERE/npmrc", "/t${COLOUR}/npmrc", "/with//two/npmrc", "/run/secrets/tok"];
    private static readonly string[] Modes = ["0400", "0444", "440", "0600", "0640", "0000", "0777", "04", "${M}"];
    private static readonly string[] Names = ["TOKEN", "PATH_TO", "LOWER_case", "DEFINED", "COLOUR"];
    private static readonly string[] Sensitive =
        ["ARG API_KEY", "ENV DB_PASSWORD=1", "ARG PLAIN", "ENV AUTH=x PUBLIC_KEY=y", "ARG GITHUB_TOKEN=abc", "ENV TOKEN_PATH=/x", "ARG A_SECRET B_PASSWD=1", "ENV legacy_secret some text", "ARG SECRETARY"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<string> _stages = [];
    private int _steps;

    private GeneratedFile(int number)
    {
        _random = new Random(number);
    }

    public static string Make(int number)
    {
        var file = new GeneratedFile(number);
        file.Write();
        return file._text.ToString();
    }

    public static IReadOnlyDictionary<string, string> BuildArguments { get; } = new Dictionary<string, string> { ["GIVEN"] = "given" };

    private void Write()
    {
        Maybe(3, () => _text.Append("ARG COLOUR=blue\n"));
        Maybe(6, () => _text.Append("# a comment\nARG TOP_SECRET=1\n"));
        var count = _random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            Stage(i, i == count - 1);
        }
    }

    private void Stage(int number, bool isLast)
    {
        var source = _stages.Count > 0 && _random.Next(2) == 0 ? Pick(_stages) : ProbeImage.Name;
        var name = isLast && _random.Next(2) == 0 ? null : $"s{number}";
        _text.Append("FROM ").Append(source).Append(name is null ? "" : $" AS {name}").Append('\n');
        Maybe(2, () => _text.Append(Pick("ARG TARGETARCH\n", "ARG COLOUR=blue\n", "ARG COLOUR\n", "ARG GIVEN=absent\n", "ARG GIVEN\nARG TARGETARCH COLOUR=blue\n", "ENV COLOUR=blue\n")));
        Maybe(2, () => _text.Append("ARG HERE=/from/arg\nARG M=0444\n"));
        Maybe(3, () => _text.Append("ENV DEFINED=outer PATH_TO=/x\n"));
        Maybe(2, () => _text.Append(Pick(Sensitive)).Append('\n'));
        Maybe(2, Workdir);
        Maybe(3, () => _text.Append("USER ").Append(Pick("1000", "1000:2000", "app", "app:team", "0:1000", "1001")).Append('\n'));
        Maybe(4, () => _text.Append("ONBUILD ").Append(Step()));
        for (var i = _random.Next(isLast ? 1 : 0, 4); i > 0; i--)
        {
            _text.Append(Step());
            Maybe(4, Workdir);
            Maybe(4, () => _text.Append("USER ").Append(Pick("root", "1000", "app")).Append('\n'));
            Maybe(5, () => _text.Append("ENV COLOUR=").Append(Pick("blue", "${COLOUR:-blue}")).Append('\n'));
        }

        Maybe(3, () => _text.Append(_stages.Count > 0 ? $"COPY --from={Pick(_stages)} /etc/passwd /copied{number}\n" : ""));
        if (name is not null)
        {
            _stages.Add(name);
        }
    }

    private void Workdir() => _text.Append("WORKDIR ").Append(Pick("/w", "relative", "/deep//er/", "/w/$HERE", "../up")).Append('\n');

    private string Step()
    {
        var flags = new StringBuilder();
        for (var i = _random.Next(0, 4); i > 0; i--)
        {
            flags.Append(_random.Next(6) == 0 ? " \\\n  " : " ").Append(Mount());
        }

        Maybe(8, () => flags.Append(_stages.Count > 0 ? $" --mount=from={Pick(_stages)},source=/etc,target=/dev/other" : ""));
        var number = ++_steps;
        return "RUN" + flags + _random.Next(5) switch
        {
            0 => $" [\"probe\", \"{number}\"]\n",
            1 => $" <<EOF\nprobe {number}\nEOF\n",
            _ => $" probe {number}\n",
        };
    }

    private string Mount()
    {
        var entries = new List<string> { _random.Next(12) == 0 ? "TYPE=Secret" : "type=secret" };
        var hasId = _random.Next(4) != 0;
        if (hasId)
        {
            var id = Pick(Named);
            entries.Add(id.StartsWith('"') ? $"\"id={id.Trim('"')}\"" : Pick("id=", "id=", "source=", "src=") + id);
        }

        if (!hasId || _random.Next(3) == 0)
        {
            entries.Add(Pick("target=", "dst=", "destination=") + Pick(Targets));
        }

        Maybe(3, () => entries.Add("env=" + Pick(Names)));
        Maybe(5, () => entries.Add(Pick("required", "required=true", "required=1", "required=false", "REQUIRED=T")));
        Maybe(3, () => entries.Add("mode=" + Pick(Modes)));
        Maybe(4, () => entries.Add("uid=" + Pick("1000", "0", "1001")));
        Maybe(4, () => entries.Add("gid=" + Pick("1000", "2000", "0")));
        Maybe(60, () => entries.Add(Pick("mode=9", "uid=-1", "from=s0", "colour=blue", "sharing=shared", "id=tok,source=tok")));
        return "--mount=" + string.Join(',', entries);
    }

    private void Maybe(int oneIn, Action action)
    {
        if (_random.Next(oneIn) == 0)
        {
            action();
        }
    }

    private T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
