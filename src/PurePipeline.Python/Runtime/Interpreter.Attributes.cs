using PurePipeline.Python.Libraries;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Attributes, and the refusal of those that are not there.</summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<(PyModule, string), object> _settings = [];

    /// <summary>A module's variable as this run has set it.</summary>
    public object Setting(PyModule module, string name) => _settings.GetValueOrDefault((module, name), module.GetAttribute(name)!);

    /// <summary>Whether a module or a type has the name, but not in the releases that this run reproduces.</summary>
    public bool IsOfAnotherRelease(object owner, string name)
    {
        Member? member = owner is PyModule module ? module.Members.Find(name) : owner is PyType type ? type.FindMember(name) : null;
        return (member?.IsIn is { } isIn && !isIn(Options.Versions)) || (owner is PyModule library && ReleaseNames.IsAbsent(library.Name, name, Options.Versions));
    }

    /// <summary>The release that a module says it is of; null for other names.</summary>
    public string? VersionOf(object owner, string name) =>
        name == "__version__" && owner is PyModule module ? ReleaseNames.VersionOf(module.Name, Options.Versions) : null;

    private object GetAttribute(object owner, AttributeAccess access)
    {
        _place = access.MemberSpan;
        string name = access.Member;
        if (owner is UnknownName unknown)
        {
            return Modules.MemberOf(unknown, name);
        }

        if (IsOfAnotherRelease(owner, name))
        {
            throw PythonError.Attribute(owner is PyModule library ? $"module '{library.Name}' has no attribute '{name}'" : name);
        }

        object? value = owner is PyModule module && _settings.TryGetValue((module, name), out object? setting) ? setting
            : VersionOf(owner, name) ?? PyTypes.Attribute(owner, name);
        if (value is null)
        {
            return owner is PyInstance or PyClass or PySuper or PyNone || (owner as PyObject)?.Lacks(name) == true
                ? throw NoAttribute(owner, name)
                : MissingAttribute(owner, name);
        }

        if (value is not PyCallable)
        {
            Report($"{PyTypes.Of(owner).FullName}.{name}", null, value);
        }

        return value;
    }

    // What is the recipe's own, and None, has all the attributes that it has in Python.
    private static PythonError NoAttribute(object owner, string name) => owner switch
    {
        PyInstance instance => new PythonError("AttributeError", $"'{instance.Type.Name}' object has no attribute '{name}'")
        {
            Nearest = NearestName.Find(name, instance.AllNames),
        },
        PyClass type => new PythonError("AttributeError", $"type object '{type.Name}' has no attribute '{name}'")
        {
            Nearest = NearestName.Find(name, type.AllNames),
        },
        _ => PythonError.Attribute($"'{PyTypes.NameOf(owner)}' object has no attribute '{name}'"),
    };

    // A library may have the name in Python; it is known here only that PurePipeline has it not. So the full name goes on, to be refused
    // where it is used, or where it is called, as what it is.
    private static object MissingAttribute(object owner, string name)
    {
        if (owner is PyModule parent)
        {
            return Modules.MemberOf(parent, name);
        }

        (string fullName, IEnumerable<string> names) = owner switch
        {
            PyType type => (type.FullName, type.AllNames),
            _ => (PyTypes.Of(owner).FullName, PyTypes.Of(owner).AllNames),
        };
        string? nearest = NearestName.Find(name, names);
        return new UnknownName($"{fullName}.{name}", nearest is null ? null : $"{fullName}.{nearest}") { IsOfValue = true };
    }

    private void SetAttribute(object owner, AttributeAccess access, object value)
    {
        _place = access.MemberSpan;
        if (owner is PyModule module && module.Members.Find(access.Member)?.Kind == MemberKind.Setting)
        {
            _settings[(module, access.Member)] = value;
        }
        else if (owner is Libraries.NumPy.ArrayObject { Data.Rank: > 0 } array && access.Member == "flat")
        {
            new Libraries.NumPy.FlatIterator(array).SetItem(this, new PySlice(PyNone.Value, PyNone.Value, PyNone.Value), value);
        }
        else if (owner is PyObject o)
        {
            o.SetAttribute(access.Member, value);
        }
        else
        {
            throw PythonError.Attribute($"'{PyTypes.NameOf(owner)}' object has no attribute '{access.Member}'");
        }
    }
}
