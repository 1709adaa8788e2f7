using PurePipeline.Python.Libraries;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Imports. What PurePipeline does not have gets its name all the same and is refused where it is used.</summary>
internal sealed partial class Interpreter
{
    private void ImportModule(Import import, Scope scope)
    {
        RequireIfGuarded(import.Module);
        if (import.Alias is not null)
        {
            scope.Set(import.Alias, Modules.Resolve(import.Module));
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

            scope.Set(import.Alias, Modules.MemberOf(module, import.Member));
            return;
        }

        if (module is not PyModule known)
        {
            throw ((UnknownName)module).Refuse(called: false);
        }

        foreach (string name in known.Members.Names.Where(name => !name.StartsWith('_') && !IsOfAnotherRelease(known, name)))
        {
            scope.Set(name, known.GetAttribute(name)!);
        }
    }

    // Inside of a try that catches it, a package that PurePipeline does not know fails to import.
    private void RequireIfGuarded(string module)
    {
        string root = module.Split('.')[0];
        if (_importGuards > 0 && Modules.Resolve(root) is UnknownName)
        {
            throw new PythonError("ModuleNotFoundError", $"No module named '{root}'");
        }
    }
}
