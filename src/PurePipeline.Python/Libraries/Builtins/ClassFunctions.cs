using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary>Builtins that classes are written with, and those that look into objects.</summary>
internal static class ClassFunctions
{
    private static readonly PyType s_staticMethod = Decorator("staticmethod", DecoratedKind.StaticMethod);
    private static readonly PyType s_classMethod = Decorator("classmethod", DecoratedKind.ClassMethod);
    /// <summary><c>functools.cached_property</c>.</summary>
    public static readonly PyType CachedProperty = Decorator("cached_property", DecoratedKind.CachedProperty);

    private static readonly PyType s_property = Decorator("property", DecoratedKind.Property);

    static ClassFunctions() => s_property.Members
        .Method("setter(self, fset, /)", static call => new PyDecorated(s_property, DecoratedKind.Property, ((PyDecorated)call.Self).Function)
        {
            Setter = call["fset"] as PyCallable ?? throw PythonError.Type("property setter must be callable"),
        })
        .Method("getter(self, fget, /)", static call => new PyDecorated(s_property, DecoratedKind.Property, (PyCallable)call["fget"])
        {
            Setter = ((PyDecorated)call.Self).Setter,
        })
        .Method("deleter(self, fdel, /)", static call => call.Self);

    public static void AddTo(MemberTable table) => table
        .Constant("staticmethod", s_staticMethod)
        .Constant("classmethod", s_classMethod)
        .Constant("property", s_property)
        .Function("super(type=None, object_or_type=None, /)", Super)
        .Function("issubclass(cls, class_or_tuple, /)", static call => call["cls"] is PyType type
            ? IsSubclass(type, call["class_or_tuple"])
            : throw PythonError.Type("issubclass() arg 1 must be a class"))
        .Function("hasattr(obj, name, /)", static call => Attribute(call) is not null)
        .Function("getattr(obj, name, default=..., /)", static call => Attribute(call)
            ?? (call["default"] is PyEllipsis
                ? throw PythonError.Attribute($"'{PyTypes.NameOf(call["obj"])}' object has no attribute '{call.Text("name")}'")
                : call["default"]))
        .Function("setattr(obj, name, value, /)", static call =>
        {
            PyObject target = call["obj"] as PyObject
                ?? throw PythonError.Attribute($"'{PyTypes.NameOf(call["obj"])}' object has no attribute '{call.Text("name")}'");
            target.SetAttribute(call.Text("name"), call["value"]);
            return PyNone.Value;
        });

    private static object? Attribute(NativeCall call) => Find(call.Run, call["obj"], call.Text("name"));

    /// <summary>
    /// An object's attribute; null for none. What Python's object is known to have, but is not here, is there to be refused where it is used;
    /// where it is not known whether it has it, that is refused.
    /// </summary>
    public static object? Find(Interpreter run, object owner, string name)
    {
        ReferenceVersions versions = run.Options.Versions;
        if (run.IsOfAnotherRelease(owner, name))
        {
            return null;
        }

        // Something else may have imported it.
        if (owner is PyModule { Name: "torchvision.transforms" } && name == "v2")
        {
            return versions.Torch.Major < 2 ? null : throw Unknown("torchvision.transforms.v2");
        }

        if ((run.VersionOf(owner, name) ?? PyTypes.Attribute(owner, name)) is { } found)
        {
            return found;
        }

        if (owner is PyModule module && ReleaseNames.IsListed(module.Name, name))
        {
            return ReleaseNames.IsAbsent(module.Name, name, versions) ? null : Modules.MemberOf(module, name);
        }

        string fullName = $"{(owner as PyModule)?.Name ?? PyTypes.Of(owner).FullName}.{name}";
        return (owner as PyModule is { } package && Modules.MemberOf(package, name) is PyModule inner) ? inner : ObjectNames.Has(owner, name, versions) switch
        {
            true => new UnknownName(fullName, null),
            false => null,
            null => throw Unknown(fullName),
        };
    }

    private static Refusal Unknown(string fullName) => new($"Whether {fullName} is there is not known here. Write the branch that is meant.", fullName);

    private static PySuper Super(NativeCall call)
    {
        if (call.OrNull("type") is PyClass owner && call.OrNull("object_or_type") is (PyInstance or PyClass or PyException) and var self)
        {
            return new PySuper(owner, self, call.Run);
        }

        return call.Run.CurrentMethod is var (method, first) && method.Owner is { } current && first is PyInstance or PyClass or PyException
            ? new PySuper(current, first, call.Run)
            : throw new PythonError("RuntimeError", "super(): no arguments");
    }

    private static bool IsSubclass(PyType type, object types) => types switch
    {
        PyType other => ReferenceEquals(other, OtherTypes.Object) || type.IsSubtypeOf(other),
        PyTuple tuple => tuple.Items.Any(other => IsSubclass(type, other)),
        _ => throw PythonError.Type("issubclass() arg 2 must be a class, a tuple of classes, or a union"),
    };

    private static PyType Decorator(string name, DecoratedKind kind)
    {
        PyType? self = null;
        self = new PyType(name, signature: "(function, /)", construct: call => new PyDecorated(self!, kind, call["function"] as PyCallable
            ?? throw PythonError.Type($"'{PyTypes.NameOf(call["function"])}' object is not callable")));
        return self;
    }
}
