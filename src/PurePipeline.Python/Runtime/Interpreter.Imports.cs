using PurePipeline.Python.Libraries;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Imports. What PurePipeline does not have gets its name all the same and is refused where it is used.</summary>
internal sealed partial class Interpreter
{
    private static readonly Version s_hasSecondTransforms = new(2, 0);

    // The package whose names came last by an asterisk, where PurePipeline does not have it.
    private UnknownName? _starred;

    private void ImportModule(Import import, Scope scope)
    {
        RequireIfGuarded(import.Module);
        if (import.Alias is not null)
        {
            object module = Modules.Resolve(import.Module);
            RequireRelease(module);
            scope.Set(import.Alias, module);
            return;
        }

        // import a.b makes a known, and a.b with it.
        string root = import.Module.Split('.')[0];
        scope.Set(root, Modules.Resolve(root));
    }

    private void ImportMember(ImportFrom import, Scope scope)
    {
        RequireIfGuarded(import.Module);
        object module = Modules.Resolve(import.Module);
        if (import.Member != "*")
        {
            if (IsOfAnotherRelease(module, import.Member))
            {
                throw new PythonError("ImportError", $"cannot import name '{import.Member}' from '{import.Module}'");
            }

            object member = import.Module == "." ? new UnknownName("." + import.Member, null) : Modules.MemberOf(module, import.Member);
            RequireRelease(module);
            RequireRelease(member);
            scope.Set(import.Alias, member);
            return;
        }

        if (module is not PyModule known)
        {
            Note($"what {import.Module} has is not known here: a name that is not found is taken for one of its own");
            _starred = (UnknownName)module;
            return;
        }

        foreach (string name in known.Members.Names.Where(name => !name.StartsWith('_') && !IsOfAnotherRelease(known, name)))
        {
            scope.Set(name, known.GetAttribute(name)!);
        }
    }

    // torchvision 0.14, torch 1.13's, has no v2.
    private void RequireRelease(object value)
    {
        if (value is PyModule { Name: "torchvision.transforms.v2" or "torchvision.transforms.v2.functional" } && Options.Versions.Torch < s_hasSecondTransforms)
        {
            throw new PythonError("ImportError", "torchvision before 0.15 has no transforms.v2");
        }
    }

    // Inside of a try that catches it, a package that PurePipeline does not know fails to import; so does TensorFlow but for its Keras.
    private void RequireIfGuarded(string module)
    {
        string root = module.Split('.')[0];
        bool isKnown = root == "tensorflow" ? module != root && Modules.Resolve(module) is PyModule : Modules.Resolve(root) is not UnknownName;
        if (_importGuards > 0 && !isKnown)
        {
            throw new PythonError("ModuleNotFoundError", $"No module named '{root}'");
        }
    }
}
