import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { TaskList } from '#app/components/task-list.tsx'
import { wordTasks } from '#app/components/question/word-tasks.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:tasks.pageTitle' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params }) => {
    const id = params['contributionId'] ?? ''
    const view = valueOrRespond(await services.contributions.taskList(actor, id))
    if (view.isSent) throw redirect(paths.contributionDone(id))
    if (view.isClosed) throw refusalResponse('round-closed')
    if (await services.keptAnswers.isWaiting(actor)) throw redirect(paths.keptAnswers())
    const { name, form, isConversationOnly, isAssisted, hasStarted, asked, forms } = view
    const start = view.tasks.find(({ status, isFinished }) => status !== 'done' && !isFinished)
    return {
      ...{ id, name, form, isConversationOnly, isAssisted, hasStarted, viewpoint: asked.viewpoint },
      mayChangeForm: forms.length > 1,
      start: start?.pageId ?? null,
      groups: wordTasks(view),
    }
  },
)

export default function Tasks() {
  const words = useWords('contribute')
  const { id, name, form, viewpoint, mayChangeForm, start, hasStarted, isAssisted, ...view } =
    useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  const whose = viewpoint === 'self' ? 'self' : 'adult'
  return (
    <Page>
      <PageTitle caption={words(`tasks.caption.${whose}`, { name })}>
        {words(`tasks.title.${whose}`, { name })}
      </PageTitle>
      {view.isConversationOnly ? <Notice>{words('tasks.conversation', { name })}</Notice> : null}
      <p>{words(`tasks.time.${form}`)}</p>
      <p>{words(`tasks.skip.${whose}`)}</p>
      <ButtonRow>
        {start ? (
          <ButtonLink href={paths.contributionPart(id, start)}>
            {words(hasStarted ? 'tasks.goOn' : 'tasks.start')}
          </ButtonLink>
        ) : null}
        {mayChangeForm ? (
          <ButtonLink kind="secondary" href={paths.contributionForm(id)}>
            {words('tasks.changeForm')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <h2>{words('tasks.who.title')}</h2>
      <p>{words(`tasks.who.${viewpoint}`, { name })}</p>
      <p>{words(`tasks.when.${whose}`)}</p>
      {whose === 'self' ? (
        <Notice title={words('tasks.safe.title')}>{words('tasks.safe.text')}</Notice>
      ) : null}
      {view.groups.map(({ group, tasks }) => (
        <section key={group}>
          <h2>{words(`tasks.group.${group}`)}</h2>
          <TaskList
            tasks={tasks.map(({ section, title, pageId, isDone, ...task }) => ({
              id: section.replace('.', '-'),
              title,
              href: paths.contributionPart(id, pageId),
              isDone,
              status: words(`common:status.${isDone ? 'done' : task.status}`),
              ...(!isDone &&
                task.status === 'in-progress' && {
                  hint: words('common:status.answered', { answered: task.answered, total: task.of }),
                }),
            }))}
          />
        </section>
      ))}
      <h2>{words('tasks.send')}</h2>
      <TaskList
        tasks={[
          {
            id: 'check',
            title: words('check.title'),
            status: words(`common:status.${hasStarted ? 'not-started' : 'cannot-start'}`),
            href: hasStarted ? paths.contributionCheck(id) : undefined,
          },
        ]}
      />
      {isAssisted ? (
        <PostButton action={paths.handBack()} csrf={csrf}>
          {words('handBack.button')}
        </PostButton>
      ) : null}
    </Page>
  )
}
