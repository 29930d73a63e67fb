using System.Collections.Immutable;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Configuration;

/// <summary>Reads a configuration. Every key is known or an error: one that is misspelled would be a check that nobody makes.</summary>
internal sealed class ConfigurationReader(string path)
{
    private static readonly string[] Keys =
    [
        "select", "ignore", "severity", "min-severity", "min-confidence", "fail-on", "target", "context", "build-args", "secret-words", "allowed-secret-names",
        "allowed-secret-ids", "builders", "honour-suppressions", "buildkit-secret-names",
    ];

    private static readonly string[] RootKeys = [.. Keys, "exclude", "overrides"];
    private static readonly string[] OverrideKeys = [.. Keys, "paths"];

    private readonly List<ConfigurationError> _errors = [];

    /// <summary>What a text says, and every mistake in it.</summary>
    public static (CheckConfiguration Configuration, IReadOnlyList<ConfigurationError> Errors) Read(string path, string text)
    {
        var reader = new ConfigurationReader(path);
        var (root, errors) = TomlReader.Read(text);
        foreach (var (at, message) in errors)
        {
            reader.Complain(at, message);
        }

        var start = new CheckConfiguration { Directory = Path.GetDirectoryName(Path.GetFullPath(path))! };
        return (reader.Read(root, start, RootKeys), reader._errors);
    }

    private CheckConfiguration Read(TomlTable table, CheckConfiguration start, string[] known) => table.Entries.Aggregate(start, (whole, entry) => Read(whole, entry, known));

    private CheckConfiguration Read(CheckConfiguration whole, TomlEntry entry, string[] known)
    {
        if (Array.IndexOf(known, entry.Key) < 0)
        {
            Complain(entry.At, $"there is no key '{entry.Key}'{(Spelling.Near(entry.Key, known) is { } near ? $"; did you mean {near}?" : $"; there are {string.Join(", ", known)}")}");
            return whole;
        }

        return entry.Key switch
        {
            "select" => whole with { Select = Rules(entry) },
            "ignore" => whole with { Ignore = Rules(entry) },
            "severity" => whole with { Severity = Severities(entry) },
            "min-severity" => whole with { MinSeverity = Choice<DiagnosticSeverity>(entry.Key, entry.Value) },
            "min-confidence" => whole with { MinConfidence = Choice<DiagnosticConfidence>(entry.Key, entry.Value) },
            "fail-on" => whole with { FailOn = Choice<DiagnosticSeverity>(entry.Key, entry.Value) },
            "target" => whole with { Target = Text(entry.Key, entry.Value) },
            "context" => whole with { Context = Folder(whole.Directory, entry) },
            "build-args" => whole with { BuildArguments = whole.BuildArguments.SetItems(Pairs(entry)) },
            "exclude" => whole with { Exclude = Texts(entry) },
            "paths" => whole with { Paths = Texts(entry) },
            "secret-words" => whole with { SecretWords = Texts(entry) },
            "allowed-secret-names" => whole with { AllowedSecretNames = Texts(entry) },
            "allowed-secret-ids" => whole with { AllowedSecretIds = Texts(entry) },
            "builders" => whole with { Builders = [.. Items(entry).Select(item => Choice<OtherBuilder>(entry.Key, item)).OfType<OtherBuilder>()] },
            "honour-suppressions" => whole with { HonourSuppressions = Flag(entry) },
            "buildkit-secret-names" => whole with { BuildKitSecretNames = Flag(entry) },
            _ => whole with { Overrides = Overrides(whole.Directory, entry) },
        };
    }

    private ImmutableArray<CheckConfiguration> Overrides(string directory, TomlEntry entry)
    {
        var parts = ImmutableArray.CreateBuilder<CheckConfiguration>();
        foreach (var item in Items(entry))
        {
            if (item is not TomlTable table)
            {
                Complain(item.At, "overrides are tables: [[overrides]]");
                continue;
            }

            if (!table.Entries.Exists(e => e.Key == "paths"))
            {
                Complain(table.At, "an override says with paths = [\"...\"] which files it is for");
            }

            parts.Add(Read(table, new CheckConfiguration { Directory = directory }, OverrideKeys));
        }

        return parts.ToImmutable();
    }

    private ImmutableArray<string> Rules(TomlEntry entry)
    {
        var rules = Items(entry).Where(item => Text(entry.Key, item) is { } rule && IsRule(item.At, rule)).Cast<TomlString>();
        return [.. rules.Select(r => r.Text)];
    }

    private ImmutableArray<(string Rule, RuleSetting Setting)> Severities(TomlEntry entry) =>
    [
        .. Table(entry).Where(e => IsRule(e.At, e.Key)).Select(e => (e.Key, Setting: Choice<RuleSetting>(e.Key, e.Value))).Where(e => e.Setting is not null).Select(e => (e.Key, e.Setting!.Value)),
    ];

    private IEnumerable<KeyValuePair<string, string>> Pairs(TomlEntry entry) =>
        Table(entry).Where(e => Text(e.Key, e.Value) is not null).Select(e => KeyValuePair.Create(e.Key, ((TomlString)e.Value).Text));

    private ImmutableArray<string> Texts(TomlEntry entry) => [.. Items(entry).Where(item => Text(entry.Key, item) is not null).Select(item => ((TomlString)item).Text)];

    private List<TomlEntry> Table(TomlEntry entry)
    {
        if (entry.Value is TomlTable table)
        {
            return table.Entries;
        }

        Complain(entry.Value.At, $"{entry.Key} is a table: [{entry.Key}]");
        return [];
    }

    private ImmutableArray<TomlValue> Items(TomlEntry entry)
    {
        if (entry.Value is TomlList list)
        {
            return list.Items;
        }

        Complain(entry.Value.At, entry.Key == "overrides" ? "overrides are tables: [[overrides]]" : $"{entry.Key} is a list of strings: [\"...\"]");
        return [];
    }

    private string? Text(string key, TomlValue value)
    {
        if (value is TomlString text)
        {
            return text.Text;
        }

        Complain(value.At, $"what {key} holds is a string in quotes");
        return null;
    }

    private string? Folder(string start, TomlEntry entry)
    {
        if (Text(entry.Key, entry.Value) is not { } given)
        {
            return null;
        }

        var directory = Path.Combine(start, given);
        if (Directory.Exists(directory))
        {
            return directory;
        }

        Complain(entry.Value.At, $"there is no directory {given} beside the configuration");
        return null;
    }

    private bool? Flag(TomlEntry entry)
    {
        if (entry.Value is TomlFlag flag)
        {
            return flag.IsTrue;
        }

        Complain(entry.Value.At, $"{entry.Key} is true or false, without quotes");
        return null;
    }

    private T? Choice<T>(string key, TomlValue value)
        where T : struct, Enum
    {
        if (Text(key, value) is not { } given)
        {
            return null;
        }

        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        if (Array.IndexOf(names, given) is >= 0 and var index)
        {
            return Enum.GetValues<T>()[index];
        }

        Complain(value.At, $"{key} is {string.Join(", ", names[..^1])} or {names[^1]}, not '{given}'");
        return null;
    }

    private bool IsRule(LinePosition at, string rule)
    {
        var unknown = RuleNames.Unknown(rule);
        if (unknown is not null)
        {
            Complain(at, unknown);
        }

        return unknown is null;
    }

    private void Complain(LinePosition at, string message) => _errors.Add(new(path, at, message));
}
