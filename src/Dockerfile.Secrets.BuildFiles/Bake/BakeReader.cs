using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Merges bake files and resolves their targets.</summary>
internal sealed class BakeReader(IReadOnlyList<BuildFileText> files, BakeOptions options, bool hasTemplates)
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (BakeTarget Target, SupplyOrigin Origin)> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.Ordinal);

    public BuildFile Read()
    {
        var bodies = new List<(BuildFileText File, HclBody Body)>();
        var wrong = ImmutableArray.CreateBuilder<SupplyDiagnostic>();
        var compose = files.Where(IsCompose).ToArray();
        if (compose.Length > 0)
        {
            var read = ComposeFile.Read(compose, ComposeTool.Bake, options.Variable);
            wrong.AddRange(read.Diagnostics);
            AddCompose(read);
        }

        foreach (var file in files.Where(f => !IsCompose(f)))
        {
            var isJson = file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || (!file.Path.EndsWith(".hcl", StringComparison.OrdinalIgnoreCase) && file.Text.AsSpan().TrimStart() is ['{', ..]);
            var (body, offset, error) = isJson ? BakeJson.Read(file.Text, hasTemplates) : Hcl(file.Text);
            if (body is null)
            {
                wrong.AddRange(BuildFile.Unreadable(new SupplyOrigin(SupplyDialect.Bake, file.Path, new SourceText(file.Text).GetPosition(offset).Line), new TextSpan(offset, 0), error!).Diagnostics);
                continue;
            }

            bodies.Add((file, body));
        }

        if (wrong.Count > 0)
        {
            // What the other files say may hang on the broken one.
            return new BuildFile { Diagnostics = wrong.ToImmutable() };
        }

        AddBlocks(bodies);
        var parents = _targets.Values.SelectMany(t => t.Target.Inherits).ToHashSet(StringComparer.Ordinal);
        var overrides = options.Overrides.Select(o => BakeOverride.Of(o, options.Variable)).OfType<BakeOverride>().ToArray();
        return new BuildFile
        {
            Builds = [.. _order.Select(name => new BakeInheritance(_targets, overrides).Resolve(name) with { IsParent = parents.Contains(name) })],
            Groups = _groups.Keys.ToImmutableSortedDictionary(name => name, Members, StringComparer.Ordinal),
        };
    }

    private static bool IsCompose(BuildFileText file) =>
        file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private static (HclBody? Body, int Offset, string? Error) Hcl(string text)
    {
        var result = HclGrammar.File.Parse(text);
        if (result.Success)
        {
            return (result.Value, 0, null);
        }

        var at = new SourceText(text).GetOffset(new LinePosition(Math.Max(1, result.Error!.ErrorPos.Line), 1));
        return (null, at, "The file is no HCL that can be read: there is something unexpected in this line.");
    }

    private void AddCompose(BuildFile compose)
    {
        foreach (var build in compose.Builds)
        {
            // Bake allows no dots in names. (buildx bake/bake.go, sanitizeTargetName.)
            var name = build.Name.Replace('.', '_');
            Add(name, new BakeTarget
            {
                Context = build.Context is null ? new HclUnknown("is not known") : new HclText(build.Context, true),
                Dockerfile = build.Dockerfile is null || build.Context is null ? null : new HclText(Path.GetRelativePath(build.Context, build.Dockerfile).Replace('\\', '/'), true),
                IsInline = build.Dockerfile is null,
                Arguments = build.BuildArguments.ToImmutableDictionary(a => a.Key, a => a.Value is { } value ? (HclValue)new HclText(value, true) : new HclUnknown("is not known"), StringComparer.Ordinal),
                Platforms = build.Platform is null ? null : new HclItems([new HclText(build.Platform, true)]),
                Stage = build.Target is null ? null : new HclText(build.Target, true),
                Supply = build.Supply,
            }, build.Origin);
            AddGroup("default", [name]);
        }
    }

    private void AddBlocks(List<(BuildFileText File, HclBody Body)> bodies)
    {
        var variables = bodies.SelectMany(b => b.Body.Blocks).Where(b => b is { Type: "variable", Labels: [_] }).ToArray();
        var globals = new Dictionary<string, HclExpression>(StringComparer.Ordinal);
        foreach (var attribute in bodies.SelectMany(b => b.Body.Attributes))
        {
            globals[attribute.Name] = attribute.Value;
        }

        foreach (var block in variables)
        {
            if (block.Body.Find("default") is { } value)
            {
                globals[block.Labels[0]] = value.Value;
            }
        }

        var typed = variables.Where(b => b.Body.Find("type") is not null).Select(b => b.Labels[0]).ToHashSet(StringComparer.Ordinal);
        var scope = new HclScope(globals, variables.Select(b => b.Labels[0]).ToHashSet(StringComparer.Ordinal), typed, options.Variable);
        foreach (var (file, body) in bodies)
        {
            var reader = new BakeTargetReader(file.Path, new SourceText(file.Text), scope);
            foreach (var block in body.Blocks)
            {
                if (block is { Type: "target", Labels: [var target] })
                {
                    Add(target, reader.Read(block), reader.OriginOf(block.Offset));
                }
                else if (block is { Type: "group", Labels: [var group] })
                {
                    AddGroup(group, block.Body.Find("targets") is { } targets ? BakeTargetReader.Texts(scope.Evaluate(targets.Value)) ?? [] : []);
                }
            }
        }
    }

    private void Add(string name, BakeTarget target, SupplyOrigin origin)
    {
        if (_targets.TryGetValue(name, out var before))
        {
            _targets[name] = (before.Target.Merge(target), before.Origin);
            return;
        }

        _order.Add(name);
        _targets[name] = (target, origin);
    }

    private void AddGroup(string name, ImmutableArray<string> targets)
    {
        if (!_groups.TryGetValue(name, out var members))
        {
            _groups[name] = members = [];
        }

        members.AddRange(targets.Where(t => !members.Contains(t)));
    }

    /// <summary>The targets of a group, groups in it resolved; a group that holds itself adds nothing.</summary>
    private ImmutableArray<string> Members(string name)
    {
        var (open, seen, members) = (new Stack<string>([name]), new HashSet<string>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<string>());
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (_groups.TryGetValue(next, out var inner) && (next == name || !_targets.ContainsKey(next)))
            {
                inner.AsEnumerable().Reverse().ToList().ForEach(open.Push);
            }
            else
            {
                members.Add(next);
            }
        }

        return members.ToImmutable();
    }
}
