using System.Collections.Immutable;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace DockerfileSecrets.Cli.Configuration;

/// <summary>Reads TOML into tables that know their places. Tomlyn parses; its binding to objects would need reflection.</summary>
internal static class TomlReader
{
    /// <summary>The file as one table; errors instead where it is no TOML.</summary>
    public static (TomlTable Root, IReadOnlyList<(LinePosition At, string Message)> Errors) Read(string text)
    {
        var root = new TomlTable(new LinePosition(1, 1));
        var document = SyntaxParser.Parse(text, "", true);
        if (document.HasErrors)
        {
            return (root, [.. document.Diagnostics.Where(d => d.Kind == DiagnosticMessageKind.Error).Select(d => (Place(d.Span), d.Message.TrimEnd('.') + "."))]);
        }

        foreach (var pair in document.KeyValues)
        {
            Add(root, pair);
        }

        foreach (var table in document.Tables)
        {
            var target = Enter(root, Names(table.Name!), table is TableArraySyntax);
            foreach (var pair in table.Items)
            {
                Add(target, pair);
            }
        }

        return (root, []);
    }

    private static void Add(TomlTable table, KeyValueSyntax pair)
    {
        var names = Names(pair.Key!);
        var target = names.Length > 1 ? Enter(table, names[..^1], false) : table;
        target.Entries.Add(new TomlEntry(names[^1].Name, names[^1].At, Value(pair.Value!)));
    }

    /// <summary>The table of a header, made where it is not there yet; the last one of a list of tables.</summary>
    private static TomlTable Enter(TomlTable table, ImmutableArray<(string Name, LinePosition At)> names, bool isList)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var (name, at) = names[i];
            var index = table.Entries.FindIndex(e => e.Key == name);
            var inner = new TomlTable(at);
            if (isList && i == names.Length - 1)
            {
                var items = index >= 0 && table.Entries[index].Value is TomlList before ? before.Items : [];
                var entry = new TomlEntry(name, at, new TomlList(at, items.Add(inner)));
                Put(table, index, entry);
            }
            else if (index >= 0 && table.Entries[index].Value is TomlTable known)
            {
                inner = known;
            }
            else if (index >= 0 && table.Entries[index].Value is TomlList { Items: [.., TomlTable last] })
            {
                inner = last;
            }
            else
            {
                Put(table, index, new TomlEntry(name, at, inner));
            }

            table = inner;
        }

        return table;
    }

    private static void Put(TomlTable table, int index, TomlEntry entry)
    {
        if (index < 0)
        {
            table.Entries.Add(entry);
        }
        else
        {
            table.Entries[index] = entry;
        }
    }

    private static TomlValue Value(ValueSyntax value)
    {
        var at = Place(value.Span);
        switch (value)
        {
            case StringValueSyntax text:
                return new TomlString(at, text.Value ?? "");
            case BooleanValueSyntax flag:
                return new TomlFlag(at, flag.Value);
            case ArraySyntax list:
                return new TomlList(at, [.. list.Items.Select(item => Value(item.Value!))]);
            case InlineTableSyntax inline:
                var table = new TomlTable(at);
                foreach (var item in inline.Items)
                {
                    Add(table, item.KeyValue!);
                }

                return table;
            default:
                return new TomlOther(at);
        }
    }

    private static ImmutableArray<(string Name, LinePosition At)> Names(KeySyntax key) =>
        [(Name(key.Key!), Place(key.Span)), .. key.DotKeys.Select(dotted => (Name(dotted.Key!), Place(dotted.Key!.Span)))];

    private static string Name(BareKeyOrStringValueSyntax key) => key switch
    {
        BareKeySyntax bare => bare.Key!.Text ?? "",
        StringValueSyntax text => text.Value ?? "",
        _ => "",
    };

    private static LinePosition Place(SourceSpan span) => new(span.Start.Line + 1, span.Start.Column + 1);
}
