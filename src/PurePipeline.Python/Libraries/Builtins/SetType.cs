using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>set</c>.</summary>
internal static class SetType
{
    public static readonly PyType Type = new("set", signature: "(iterable=(), /)", construct: static call =>
    {
        PySet set = new();
        foreach (object item in Sequences.Iterate(call.Run, call["iterable"]))
        {
            set.Items[item] = item;
        }

        return set;
    });

    static SetType() => Type.Members.Method("add(self, elem, /)", static call =>
    {
        ((PySet)call.Self).Items[call["elem"]] = call["elem"];
        return PyNone.Value;
    });
}
