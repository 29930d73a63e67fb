using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace DockerfileSecrets;

/// <summary>An object of a plan document that is read: every property that is asked for must be there and be what is asked for, and there must be no other.</summary>
internal sealed class PlanObject
{
    private readonly JsonElement _element;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private PlanObject(JsonElement element) => _element = element;

    /// <summary>Reads an object.</summary>
    /// <param name="element">The object; anything else is an error.</param>
    /// <param name="read">Asks for its properties.</param>
    public static T Read<T>(JsonElement element, Func<PlanObject, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("something that has to be an object is none.");
        }

        var properties = new PlanObject(element);
        var result = read(properties);
        foreach (var property in element.EnumerateObject())
        {
            Require(properties._asked.Contains(property.Name), property.Name + " is unknown.");
        }

        return result;
    }

    public string Text(string name) => TextOf(Take(name, JsonValueKind.String));

    public string? TextOrNull(string name) => Find(name) is { } value ? TextOf(Require(value, name, JsonValueKind.String)) : null;

    public bool Truth(string name) => TruthOrNull(name) ?? throw new JsonException(name + " is null.");

    public bool? TruthOrNull(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        Require(value.ValueKind is JsonValueKind.True or JsonValueKind.False, name + " is neither true nor false.");
        return value.ValueKind == JsonValueKind.True;
    }

    public int Number(string name) => NumberOf(Take(name, JsonValueKind.Number), name);

    public int? NumberOrNull(string name) => Find(name) is { } value ? NumberOf(Require(value, name, JsonValueKind.Number), name) : null;

    public uint? CountOrNull(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        Require(Require(value, name, JsonValueKind.Number).TryGetUInt32(out var number), name + " is no number from 0 on.");
        return number;
    }

    public T Named<T>(string name)
        where T : struct, Enum => NamedOrNull<T>(name) ?? throw new JsonException(name + " is null.");

    /// <summary>A value by its name, exactly; its number is none.</summary>
    public T? NamedOrNull<T>(string name)
        where T : struct, Enum
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        var text = TextOf(Require(value, name, JsonValueKind.String));
        foreach (var named in Enum.GetValues<T>())
        {
            if (named.ToString() == text)
            {
                return named;
            }
        }

        throw new JsonException(name + " is not one of its values.");
    }

    public T Value<T>(string name, Func<JsonElement, T> read) => read(Take(name, JsonValueKind.Object));

    public T? ValueOrNull<T>(string name, Func<JsonElement, T> read)
        where T : class => Find(name) is { } value ? read(value) : null;

    public ImmutableArray<string> Texts(string name) => List(name, Item);

    public ImmutableArray<string>? TextsOrNull(string name) => Find(name) is null ? null : Texts(name);

    public ImmutableArray<int> Numbers(string name) => List(name, item => NumberOf(Require(item, name, JsonValueKind.Number), name));

    public ImmutableArray<T> List<T>(string name, Func<JsonElement, T> read)
    {
        var array = Take(name, JsonValueKind.Array);
        var items = new T[array.GetArrayLength()];
        var count = 0;
        foreach (var item in array.EnumerateArray())
        {
            items[count++] = read(item);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private static string Item(JsonElement item) => TextOf(Require(item, "an item of an array", JsonValueKind.String));

    private static string TextOf(JsonElement value) => value.GetString()!;

    private static int NumberOf(JsonElement value, string name)
    {
        Require(value.TryGetInt32(out var number), name + " is no number that fits.");
        return number;
    }

    private JsonElement Take(string name, JsonValueKind kind) => Require(Find(name) ?? throw new JsonException(name + " is null."), name, kind);

    /// <summary>The value; null when it is null.</summary>
    private JsonElement? Find(string name)
    {
        _asked.Add(name);
        Require(_element.TryGetProperty(name, out var value), name + " is missing.");
        return value.ValueKind == JsonValueKind.Null ? null : value;
    }

    private static JsonElement Require(JsonElement value, string name, JsonValueKind kind)
    {
        Require(value.ValueKind == kind, value.ValueKind == JsonValueKind.Null ? name + " is null." : name + " is something else than it has to be.");
        return value;
    }

    private static void Require(bool isRight, string otherwise)
    {
        if (!isRight)
        {
            throw new JsonException(otherwise);
        }
    }
}
