using System.Collections.Immutable;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Reads one block <c>target</c>.</summary>
internal sealed class BakeTargetReader(string path, SourceText text, HclScope scope)
{
    private static readonly string[] SecretKeys = ["id", "src", "env"];

    public BakeTarget Read(HclBlock block)
    {
        var body = block.Body;
        var supply = body.Find("secret") is { } secret ? Secrets(scope.Evaluate(secret.Value), OriginOf(secret.Offset)) : SecretSupply.Empty;
        var unknown = supply.Unknown;
        if (body.Find("matrix") is { } matrix && supply.Unknown.IsEmpty && body.Find("inherits") is { } varied && scope.Evaluate(varied.Value) is HclUnknown)
        {
            unknown = unknown.Add(new UnknownSupply(OriginOf(matrix.Offset), "inherits by a matrix"));
        }

        var inherits = body.Find("inherits") is { } parents ? Texts(scope.Evaluate(parents.Value)) : [];
        if (inherits is null)
        {
            unknown = unknown.Add(new UnknownSupply(OriginOf(body.Find("inherits")!.Offset), "inherits what cannot be told"));
        }

        var arguments = body.Find("args") is { } args ? scope.Evaluate(args.Value) as HclMap : null;
        return new BakeTarget
        {
            Context = Value(body, "context"),
            Dockerfile = Value(body, "dockerfile"),
            IsInline = body.Find("dockerfile-inline") is not null,
            Stage = Value(body, "target"),
            Arguments = (arguments?.Entries ?? []).Where(e => e.Value is not HclNull).GroupBy(e => e.Key, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal),
            Platforms = Value(body, "platforms"),
            Inherits = inherits ?? [],
            Supply = supply with { Unknown = unknown, Arguments = Arguments(body.Find("args"), arguments) },
        };
    }

    public SupplyOrigin OriginOf(int offset) => new(SupplyDialect.Bake, path, text.GetPosition(offset).Line);

    /// <summary>The texts of a list; null when one of them is not known.</summary>
    public static ImmutableArray<string>? Texts(HclValue value) => value switch
    {
        HclItems list when list.Items.All(i => i is HclText) => [.. list.Items.Select(i => ((HclText)i).Text)],
        HclNull => ImmutableArray<string>.Empty,
        _ => null,
    };

    private HclValue? Value(HclBody body, string name) => body.Find(name) is { } attribute && scope.Evaluate(attribute.Value) is not HclNull and var value ? value : null;

    private static SecretSupply Secrets(HclValue value, SupplyOrigin origin) => value switch
    {
        HclItems list => SecretSupply.Combine(list.Items.Select(item => Secret(item, origin))),
        HclNull => SecretSupply.Empty,
        HclUnknown unknown => Unknown(origin, unknown.Reason),
        _ => Wrong(origin, DiagnosticDescriptors.BuildFileUnreadable, "`secret` of a bake target is a list."),
    };

    private static SecretSupply Secret(HclValue item, SupplyOrigin origin) => item switch
    {
        // An empty string is skipped, so that a condition can leave a secret out. (buildx util/buildflags/cty.go, eachElement.)
        HclText { Text: "" } => SecretSupply.Empty,
        HclText text => SecretSupply.FromFlag(text.Text, origin),
        HclMap map => OfObject(map, origin),
        HclUnknown unknown => Unknown(origin, unknown.Reason),
        _ => Wrong(origin, DiagnosticDescriptors.BuildFileUnreadable, "A secret of a bake target is a string or an object with `id`, `src` and `env`."),
    };

    private static SecretSupply OfObject(HclMap map, SupplyOrigin origin)
    {
        if (map.Entries.Select(e => e.Value).OfType<HclUnknown>().FirstOrDefault() is { } unknown)
        {
            return map.Entries.Any(e => e is { Key: "id", Value: HclText { Text.Length: > 0 } })
                ? new SecretSupply { Secrets = [new SuppliedSecret(Text("id"), SecretSourceKind.Unknown, null, origin)] }
                : Unknown(origin, unknown.Reason);
        }

        var dropped = map.Entries.Select(e => e.Key).Where(k => Array.IndexOf(SecretKeys, k) < 0).ToArray();
        ImmutableArray<SupplyDiagnostic> remarks = [.. dropped.Select(key => new SupplyDiagnostic(origin, new Diagnostic(DiagnosticDescriptors.BakeSecretKeyDropped, default, Dropped(key))))];
        var (id, file, variable) = (Text("id"), Text("src"), Text("env"));
        if (id.Length == 0)
        {
            return Wrong(origin, DiagnosticDescriptors.SecretFlagWithoutId, "A secret of a bake target has no `id`, by which mounts ask for it.");
        }

        var supplied = variable.Length > 0 ? new SuppliedSecret(id, SecretSourceKind.Variable, variable, origin)
            : file.Length > 0 ? new SuppliedSecret(id, SecretSourceKind.File, file, origin)
            : new SuppliedSecret(id, SecretSourceKind.VariableOrFile, id, origin);
        return new SecretSupply { Secrets = [supplied], Diagnostics = remarks };

        string Text(string key) => map.Entries.LastOrDefault(e => e.Key == key).Value is HclText text ? text.Text : "";
    }

    private static string Dropped(string key) => key is "source"
        ? "The object form of a bake secret has no `source`, and drops it without a word. Write `src`."
        : $"The object form of a bake secret has no `{key}`, and drops it without a word: it knows `id`, `src` and `env`.";

    private ImmutableArray<SuppliedArgument> Arguments(HclAttribute? attribute, HclMap? values) => attribute is not null && values is not null
        ? [.. values.Entries.Where(e => e.Value is not HclNull).Select(e => new SuppliedArgument(e.Key, false, OriginOf(attribute.Offset)))]
        : [];

    private static SecretSupply Unknown(SupplyOrigin origin, string reason) => new() { Unknown = [new UnknownSupply(origin, reason)] };

    private static SecretSupply Wrong(SupplyOrigin origin, DiagnosticDescriptor descriptor, string message) =>
        new() { Diagnostics = [new SupplyDiagnostic(origin, new Diagnostic(descriptor, default, message))] };
}
