using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>range</c>, <c>slice</c>, <c>object</c> and the types that only exist.</summary>
internal static class OtherTypes
{
    public static readonly PyType Object = new("object");

    public static readonly PyType None = new("NoneType");

    public static readonly PyType Ellipsis = new("ellipsis");

    public static readonly PyType Iterator = new("iterator");

    public static readonly PyType Range = new("range", signature: "(start, stop=None, step=1, /)", construct: MakeRange);

    public static readonly PyType Slice = new("slice", signature: "(start, stop=..., step=None, /)", construct: static call =>
        call["stop"] is PyEllipsis
            ? new PySlice(PyNone.Value, call["start"], PyNone.Value)
            : new PySlice(call["start"], call["stop"], call["step"]));

    /// <summary><c>object.__new__</c>: an instance as it is before its <c>__init__</c>.</summary>
    public static readonly NativeFunction New = new("object.__new__", "(cls, /, *args, **kwargs)", static call => call["cls"] is PyClass { ValueType: null, IsException: false } type and not PyEnumClass
        ? new PyInstance(type, call.Run)
        : throw call.Unsupported("of anything but a class of the recipe's own"));

    static OtherTypes()
    {
        Object.Members.Constant("__new__", New);
        Range.Members
            .Property("start", static self => ((PyRange)self).Start)
            .Property("stop", static self => ((PyRange)self).Stop)
            .Property("step", static self => ((PyRange)self).Step);
        Slice.Members
            .Property("start", static self => ((PySlice)self).Start)
            .Property("stop", static self => ((PySlice)self).Stop)
            .Property("step", static self => ((PySlice)self).Step)
            .Method("indices(self, len, /)", static call => ((PySlice)call.Self).Indices(call.Int("len")));
    }

    private static PyRange MakeRange(NativeCall call)
    {
        long number(string name) => call.Integer(name) as long? ?? throw new Refusal("Ranges beyond 64 bits are not supported.");
        return call["stop"] is PyNone ? PyRange.Of(0, number("start"), 1) : PyRange.Of(number("start"), number("stop"), number("step"));
    }
}
